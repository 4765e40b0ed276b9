package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.SignIn;
import heed.testing.HeedServer;
import heed.testing.SettableClock;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands that give and take access, beside a Heed that serves. */
class AccessCommandsIT {
  private static final String ACTIONS = "/v1/actions";
  private static final SettableClock CLOCK = SettableClock.now();

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().at(CLOCK).with("samples", "none");

  /** What a command wrote, and whether it failed. */
  private record Ran(boolean failed, String output, String errors) {}

  @Test
  void anAccountIsAddedChangedAndRemoved() {
    Ran added = run("accounts", "add", "anna", "--role", "author");
    assertThat(added.output()).startsWith("anna may sign in as author.");
    String password = find("password: (\\S+)", added.output());
    assertThat(status("anna", password, "/v1/clients")).isEqualTo(403);

    run("accounts", "roles", "anna", "--role", "agent,manager");
    assertThat(run("accounts", "list").output()).containsPattern("anna +enabled .* agent, manager");
    assertThat(status("anna", password, "/v1/clients")).isEqualTo(200);

    String another = find("password: (\\S+)", run("accounts", "password", "anna").output());
    assertThat(status("anna", password, ACTIONS)).isEqualTo(401);
    assertThat(status("anna", another, ACTIONS)).isEqualTo(200);

    run("accounts", "disable", "anna");
    assertThat(run("accounts", "list").output()).containsPattern("anna +disabled");
    assertThat(status("anna", another, ACTIONS)).isEqualTo(401);
    run("accounts", "enable", "anna");
    assertThat(status("anna", another, ACTIONS)).isEqualTo(200);
    run("accounts", "remove", "anna");
    assertThat(status("anna", another, ACTIONS)).isEqualTo(401);
    assertThat(run("accounts", "list").output()).doesNotContain("anna");
  }

  @Test
  void aPasswordCanBePipedInAndIsNotPrinted() {
    Ran added =
        pipe("a password of my own\n", "accounts", "add", "ben", "--role", "agent", "--ask");
    assertThat(added.output()).isEqualToIgnoringNewLines("ben may sign in as agent.");
    assertThat(status("ben", "a password of my own", ACTIONS)).isEqualTo(200);
    assertThat(pipe("", "accounts", "password", "ben", "--ask").errors())
        .isEqualToIgnoringNewLines("No password was given on standard input.");
  }

  @Test
  void aKeyIsMadeListedAndRevoked() {
    Ran added = run("keys", "add", "website", "--may", "read-actions", "--days", "never");
    String key = find("key: (\\S+)", added.output());
    assertThat(HEED.anonymous().withKey(key).get(ACTIONS).status()).isEqualTo(200);
    assertThat(HEED.anonymous().withKey(key).get("/v1/clients").status()).isEqualTo(403);
    String prefix = key.substring("heed_".length(), "heed_".length() + 8);
    assertThat(run("keys", "list").output())
        .containsPattern(prefix + " +website +valid for ever +20..-..-.. +read-actions")
        .doesNotContain(key);

    assertThat(run("keys", "revoke", prefix).output()).startsWith("The key of website is refused");
    CLOCK.advance(SignIn.BELIEVED);
    assertThat(HEED.anonymous().withKey(key).get(ACTIONS).status()).isEqualTo(401);
    assertThat(run("keys", "list").output()).containsPattern(prefix + " +website +revoked on ");
  }

  @Test
  void aKeyHasAllThatSystemsMayForAYearUnlessToldOtherwise() {
    String key = find("key: (\\S+)", run("keys", "add", "core-banking").output());
    assertThat(HEED.anonymous().withKey(key).get("/v1/clients").status()).isEqualTo(200);
    assertThat(run("keys", "list").output()).containsPattern("core-banking +valid to 20");
  }

  @Test
  void whatCannotBeDoneIsToldInOneSentence() {
    assertRefused("There is no account annna", "accounts", "disable", "annna");
    assertRefused("did you mean author?", "accounts", "add", "eva", "--role", "autor");
    assertRefused("A name has up to 64", "accounts", "add", "Eva", "--role", "author");
    assertRefused("There is an account agent already", "accounts", "add", "agent", "--role=agent");
    assertRefused("only people may", "keys", "add", "bot", "--may", "approve-rules");
    assertRefused("did you mean decide?", "keys", "add", "bot", "--may", "decid");
    assertRefused("--days must be a number", "keys", "add", "bot", "--days", "soon");
    assertRefused("There is no key with the prefix x1", "keys", "revoke", "x1");
  }

  private void assertRefused(String words, String... arguments) {
    Ran ran = run(arguments);
    assertThat(ran.failed()).isTrue();
    assertThat(ran.errors()).contains(words).doesNotContain("\tat ").hasLineCount(1);
  }

  private static int status(String name, String password, String path) {
    CLOCK.advance(SignIn.BELIEVED);
    return HEED.anonymous().asPerson(name, password).get(path).status();
  }

  private static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private Ran run(String... arguments) {
    return pipe("", arguments);
  }

  private Ran pipe(String input, String... arguments) {
    HeedApplication application = new HeedApplication(CLOCK);
    Bootstrap<HeedConfiguration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    bootstrap.addCommand(new AccountsCommand(CLOCK));
    bootstrap.addCommand(new KeysCommand(CLOCK));
    List<String> all = new ArrayList<>(List.of(arguments));
    // The server's settings override the file's for its commands too, so that they share a
    // database.
    all.add("config.yml");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream out = System.out;
    InputStream in = System.in;
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      Cli cli = new Cli(new JarLocation(AccessCommandsIT.class), bootstrap, System.out, errors);
      boolean failed = cli.run(all.toArray(String[]::new)).isPresent();
      return new Ran(
          failed, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setIn(in);
    }
  }
}
