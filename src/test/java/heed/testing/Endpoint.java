package heed.testing;

import heed.app.auth.AccessFeature;
import heed.console.Page;
import heed.shared.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * One method on one path of the API, and what its caller must be allowed.
 *
 * @param path with its placeholders, such as {@code /v1/clients/{id}}
 * @param contentType of a body that it reads
 * @param permission empty where none is declared
 * @param page whether it answers people by their session, not programs
 */
public record Endpoint(
    String method, String path, String contentType, Optional<Permission> permission, boolean page) {
  private static final String JSON = "application/json";

  /** Every endpoint of these resource classes, by path and method. */
  public static List<Endpoint> of(Set<Class<?>> resources) {
    List<Endpoint> all = new ArrayList<>();
    for (Class<?> type : resources) {
      Resource resource = Resource.from(type);
      collect(resource, "", type, all);
    }
    all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
    return all;
  }

  private static void collect(
      Resource resource, String parent, Class<?> type, List<Endpoint> into) {
    String path = (parent + "/" + resource.getPath()).replaceAll("/+", "/");
    Stream.concat(
            resource.getAllMethods().stream(),
            Optional.ofNullable(resource.getResourceLocator()).stream())
        .map(method -> endpoint(method, path, type))
        .forEach(into::add);
    resource.getChildResources().forEach(child -> collect(child, path, type, into));
  }

  private static Endpoint endpoint(ResourceMethod method, String path, Class<?> type) {
    return new Endpoint(
        String.valueOf(method.getHttpMethod()),
        path,
        method.getConsumedTypes().stream().findFirst().map(Object::toString).orElse(JSON),
        AccessFeature.requiredBy(type, method.getInvocable().getDefinitionMethod()),
        type.isAnnotationPresent(Page.class));
  }

  /** The path with something for each placeholder. */
  public String anAddress() {
    return path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
