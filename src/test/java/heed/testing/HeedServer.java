package heed.testing;

import heed.app.HeedApplication;
import heed.app.HeedConfiguration;
import heed.app.database.DatabaseAddress;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real application in this process, on free ports and a database of its own; register it as a
 * static JUnit extension.
 */
public final class HeedServer implements BeforeAllCallback, AfterAllCallback {
  private final List<ConfigOverride> overrides = new ArrayList<>();
  private final List<Object> extraResources = new ArrayList<>();
  private Clock clock = Clock.systemUTC();
  private HeedServer first;
  private TestDatabase database;
  private DropwizardTestSupport<HeedConfiguration> support;
  private HttpCaller caller;

  private HeedServer() {}

  /** A server that starts, with {@code config.yml} as it stands, before the class's first test. */
  public static HeedServer onFreshDatabase() {
    return new HeedServer();
  }

  /** Another server on the database of the given one, which must start before it. */
  public static HeedServer beside(HeedServer first) {
    HeedServer second = new HeedServer();
    second.first = first;
    return second;
  }

  /** Sets the only clock that the server looks at. */
  public HeedServer at(Clock wanted) {
    clock = wanted;
    return this;
  }

  /** Overrides one key of {@code config.yml}, such as {@code samples}. */
  public HeedServer with(String key, String value) {
    overrides.add(ConfigOverride.config(key, value));
    return this;
  }

  /** Adds a resource that only a test needs. */
  public HeedServer offering(Object resource) {
    extraResources.add(resource);
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    database = first == null ? TestDatabase.fresh() : first.database;
    DatabaseAddress address = database.address();
    with("database.url", address.url());
    with("database.user", address.user());
    with("database.password", address.password());
    with("server.applicationConnectors[0].port", "0");
    with("server.adminConnectors[0].port", "0");
    support =
        new DropwizardTestSupport<>(
            HeedApplication.class, "config.yml", overrides.toArray(ConfigOverride[]::new)) {
          @Override
          public Application<HeedConfiguration> newApplication() {
            return new HeedApplication(clock);
          }
        };
    support.addListener(
        new DropwizardTestSupport.ServiceListener<HeedConfiguration>() {
          @Override
          public void onRun(
              HeedConfiguration configuration,
              Environment environment,
              DropwizardTestSupport<HeedConfiguration> rule) {
            extraResources.forEach(environment.jersey()::register);
          }
        });
    support.before();
    caller = new HttpCaller(support.getLocalPort());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    support.after();
  }

  /** Calls the API. */
  public HttpCaller http() {
    return caller;
  }

  /** Calls the admin port. */
  public HttpCaller admin() {
    return new HttpCaller(support.getAdminPort());
  }

  public int port() {
    return support.getLocalPort();
  }

  public TestDatabase database() {
    return database;
  }
}
