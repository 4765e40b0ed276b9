package heed.app.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes a request that sends no body where a JSON body may stand for one that sends an empty
 * object: what is optional is left out, and what is required is missed by its name.
 */
final class AbsentBody implements DynamicFeature {
  private static final byte[] NOTHING_SAID = "{}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    if (readsJson(endpoint) && takesBody(endpoint.getResourceMethod())) {
      context.register(new Filter());
    }
  }

  private static boolean readsJson(ResourceInfo endpoint) {
    return Optional.ofNullable(endpoint.getResourceMethod().getAnnotation(Consumes.class))
        .or(() -> Optional.ofNullable(endpoint.getResourceClass().getAnnotation(Consumes.class)))
        .filter(consumes -> Arrays.asList(consumes.value()).contains(MediaType.APPLICATION_JSON))
        .isPresent();
  }

  /** The body is the parameter that is taken from nowhere else. */
  private static boolean takesBody(Method method) {
    return Arrays.stream(method.getParameterAnnotations())
        .anyMatch(annotations -> Arrays.stream(annotations).noneMatch(AbsentBody::saysFromWhere));
  }

  private static boolean saysFromWhere(Annotation annotation) {
    return annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs");
  }

  private static final class Filter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (!request.hasEntity()) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream(NOTHING_SAID));
      }
    }
  }
}
