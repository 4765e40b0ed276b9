package heed.app.openapi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.app.problem.Problem;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.DropwizardResourceConfig;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes the API to machines at {@code /openapi.json} and to people at {@code /docs}. */
public final class ApiDescription {
  private static final String PROBLEM = "#/components/schemas/Problem";

  private ApiDescription() {}

  /** Publishes the description, made once, of every resource that is registered by now. */
  public static void publish(Environment environment) throws JsonProcessingException {
    byte[] document = document(resources(environment.jersey().getResourceConfig()));
    environment.jersey().register(new OpenApiResource(document));
    environment.jersey().register(new DocsResource());
  }

  private static Set<Class<?>> resources(DropwizardResourceConfig registered) {
    return Stream.concat(
            registered.getInstances().stream().<Class<?>>map(Object::getClass),
            registered.getClasses().stream())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .collect(Collectors.toSet());
  }

  static byte[] document(Set<Class<?>> resources) throws JsonProcessingException {
    ObjectMapper mapper = Json31.mapper();
    // As in heed.shared.Json: methods such as isHeld() are no fields.
    mapper.setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE);
    OpenAPI api =
        new Reader(new SwaggerConfiguration().openAPI31(true).defaultResponseCode("200"))
            .read(resources);
    api.specVersion(SpecVersion.V31).openapi("3.1.0").info(info());
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(api::schema);
    SecurityOfOperations.describe(api.getComponents());
    if (api.getPaths() != null) {
      api.getPaths().values().stream()
          .map(PathItem::readOperations)
          .flatMap(List::stream)
          .forEach(ApiDescription::mayAnswerWithProblem);
    }
    return Json31.pretty().writeValueAsBytes(api);
  }

  private static Info info() {
    String version = ApiDescription.class.getPackage().getImplementationVersion();
    return new Info()
        .title("Heed")
        .description("Client facts in, ranked next best actions with their reasons out.")
        .version(version == null ? "development" : version);
  }

  private static void mayAnswerWithProblem(Operation operation) {
    if (operation.getResponses() != null) {
      operation
          .getResponses()
          .addApiResponse("4XX", problem("What is wrong with the request."))
          .addApiResponse("5XX", problem("Why Heed cannot answer now."));
    }
  }

  private static ApiResponse problem(String description) {
    MediaType schema = new MediaType().schema(new Schema<Problem>().$ref(PROBLEM));
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(Problem.MEDIA_TYPE, schema));
  }
}
