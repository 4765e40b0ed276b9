package heed.app.openapi;

import io.dropwizard.core.setup.Environment;

/** Describes the API to machines at {@code /openapi.json} and to people at {@code /docs}. */
public final class ApiDescription {
  private ApiDescription() {}

  /** Publishes the description of every resource that is registered by now. */
  public static void publish(Environment environment) {}
}
