package heed.app.openapi;

import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The page where people read the API and try it. It asks no other host for anything. */
@Requires(Permission.ANYONE)
@Path("/docs")
@Hidden
public final class DocsResource {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The only files that are served, each from where it lies on the class path. */
  private static final Map<String, String> FILES =
      Map.of(
          "swagger-ui.css", webjar("swagger-ui.css"),
          "swagger-ui-bundle.js", webjar("swagger-ui-bundle.js"),
          "favicon-32x32.png", webjar("favicon-32x32.png"),
          "docs.js", "/heed/app/openapi/docs.js");

  private static String webjar(String file) {
    return "/META-INF/resources/webjars/swagger-ui/" + SwaggerUi.VERSION + "/" + file;
  }

  @GET
  public Response page() throws IOException {
    return answer("/heed/app/openapi/docs.html", "text/html; charset=utf-8")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  @GET
  @Path("/{file}")
  public Response file(@PathParam("file") String file) throws IOException {
    String resource = FILES.get(file);
    if (resource == null) {
      throw new NotFound("There is no file " + file + " of the API's page.");
    }
    return answer(resource, type(file)).header(HttpHeaders.CACHE_CONTROL, "max-age=3600").build();
  }

  private static Response.ResponseBuilder answer(String resource, String type) throws IOException {
    try (InputStream content = DocsResource.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return Response.ok(content.readAllBytes(), type).header("X-Content-Type-Options", "nosniff");
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/png";
    };
  }
}
