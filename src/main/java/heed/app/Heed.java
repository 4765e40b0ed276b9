package heed.app;

import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Heed's rooms, put together in the order in which data flows. */
final class Heed {
  private final List<Object> resources;

  Heed(HeedConfiguration configuration, Jdbi jdbi, Clock clock) {
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(jdbi, "jdbi");
    Objects.requireNonNull(clock, "clock");
    this.resources = List.of();
  }

  /** Gives what this house offers to the server. */
  void moveIn(Environment environment) {
    resources.forEach(environment.jersey()::register);
  }
}
