package heed.testing;

import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.ApiKeyDao;
import heed.access.ApiKeys;
import heed.access.Role;
import heed.app.HeedApplication;
import heed.app.HeedConfiguration;
import heed.app.database.DatabaseAddress;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.DropwizardResourceConfig;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real application in this process, on free ports and a database of its own; register it as a
 * static JUnit extension.
 */
public final class HeedServer implements BeforeAllCallback, AfterAllCallback {
  private static final String EVERYBODY = "everybody";

  private final List<ConfigOverride> overrides = new ArrayList<>();
  private final List<Object> extraResources = new ArrayList<>();
  private Clock clock = Clock.systemUTC();
  private HeedServer first;
  private String password;
  private TestDatabase database;
  private DropwizardTestSupport<HeedConfiguration> support;
  private Path data;
  private HttpCaller everything;

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
    data = Files.createTempDirectory("heed-test-data-");
    with("data", data.toString());
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
    password = first == null ? addAccount(EVERYBODY, Role.ofPeople()) : first.password;
    everything = anonymous().asPerson(EVERYBODY, password);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    support.after();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** Calls the API as somebody who has every permission. */
  public HttpCaller http() {
    return everything;
  }

  /** Calls the API as the first account of the role; for SYSTEM with the first key. */
  public HttpCaller as(Role role) {
    FirstCallers first = FirstCallers.in(data);
    return role == Role.SYSTEM
        ? anonymous().withKey(first.key())
        : anonymous().asPerson(role.word(), first.password(role));
  }

  /** Calls the API without saying who calls. */
  public HttpCaller anonymous() {
    return new HttpCaller(support.getLocalPort());
  }

  /** Adds an account and gives its password. */
  public String addAccount(String name, Collection<Role> roles) {
    String password = Accounts.newPassword();
    accounts().add(name, roles, password);
    return password;
  }

  /** The accounts of the server, changed as by a command beside it. */
  public Accounts accounts() {
    return new Accounts(database.jdbi().onDemand(AccountDao.class), clock);
  }

  /** The keys of the server, changed as by a command beside it. */
  public ApiKeys keys() {
    return new ApiKeys(database.jdbi().onDemand(ApiKeyDao.class), clock);
  }

  /** The folder that the server writes to. */
  public Path data() {
    return data;
  }

  /** The resources that the server offers. */
  public Set<Class<?>> resources() {
    DropwizardResourceConfig registered = support.getEnvironment().jersey().getResourceConfig();
    return Stream.concat(
            registered.getInstances().stream().<Class<?>>map(Object::getClass),
            registered.getClasses().stream())
        .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
        .collect(Collectors.toSet());
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
