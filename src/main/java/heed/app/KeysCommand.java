package heed.app;

import heed.access.AccessProblem;
import heed.access.ApiKey;
import heed.access.ApiKeyDao;
import heed.access.ApiKeys;
import heed.access.Role;
import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.start.CannotStart;
import heed.shared.Permission;
import heed.shared.UtcDay;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;

/** {@code keys …} manages the keys of systems, beside a Heed that serves or alone. */
final class KeysCommand extends CommandOnDatabase {
  private static final String FOR_EVER = "never";
  private static final String A_YEAR = "365";

  private final Clock clock;

  KeysCommand(Clock clock) {
    super("keys", "lists, makes and revokes the keys that other programs call Heed with");
    this.clock = clock;
  }

  @Override
  public void configure(Subparser subparser) {
    Subparsers whats = subparser.addSubparsers().dest("what").metavar("WHAT");
    addFileArgument(whats.addParser("list").help("all keys that there ever were"));
    Subparser add = whats.addParser("add").help("a new key, beside those that the system has");
    add.addArgument("name").metavar("NAME").help("of the system that will use it");
    add.addArgument("--may")
        .action(Arguments.append())
        .help(
            "a permission, of %s; repeat it for more. Without any: all of these"
                .formatted(words(Role.SYSTEM.permissions())));
    add.addArgument("--days")
        .setDefault(A_YEAR)
        .help("how many days it is valid, or never for no end; 365 unless said");
    addFileArgument(add);
    Subparser revoke = whats.addParser("revoke").help("refuses a key from now on, for ever");
    revoke.addArgument("key").metavar("PREFIX").help("the 8 characters behind heed_ in the key");
    addFileArgument(revoke);
  }

  @Override
  void run(Namespace arguments, HeedConfiguration configuration, Database database)
      throws CannotStart {
    new Migrations(database.address()).migrate();
    ApiKeys keys =
        new ApiKeys(Connections.oneByOne(database.address()).onDemand(ApiKeyDao.class), clock);
    try {
      switch (arguments.getString("what")) {
        case "add" -> add(arguments, keys);
        case "revoke" ->
            System.out.printf(
                "The key of %s is refused from now on, everywhere within seconds.%n",
                keys.revoke(arguments.getString("key")));
        default -> list(keys.all());
      }
    } catch (AccessProblem problem) {
      throw new CannotStart(problem.getMessage(), problem);
    }
  }

  private static void add(Namespace arguments, ApiKeys keys) throws CannotStart {
    String key =
        keys.add(arguments.getString("name"), scopes(arguments), days(arguments.getString("days")));
    System.out.printf("key: %s%nNobody can read it again. Send it so:%n", key);
    System.out.printf("  Authorization: Bearer %s%n", key);
  }

  private static Collection<Permission> scopes(Namespace arguments) {
    List<String> words = arguments.getList("may");
    return words == null
        ? Role.SYSTEM.permissions()
        : words.stream()
            .flatMap(word -> Arrays.stream(word.split(",")))
            .map(word -> ApiKeys.scope(word.strip()))
            .toList();
  }

  private static Integer days(String given) throws CannotStart {
    if (given.equals(FOR_EVER)) {
      return null;
    }
    if (!given.matches("[0-9]{1,5}")) {
      throw new CannotStart(
          "--days must be a number of days such as 365, or never, but is %s.".formatted(given));
    }
    return Integer.valueOf(given);
  }

  private void list(List<ApiKey> keys) {
    String line = "%-9s %-24s %-22s %-12s %s%n";
    System.out.printf(line, "prefix", "system", "state", "last used", "may");
    for (ApiKey key : keys) {
      System.out.printf(
          line,
          key.prefix(),
          key.name(),
          state(key, clock.instant()),
          key.lastUsedOn() == null ? "never" : key.lastUsedOn(),
          words(key.scopes()));
    }
  }

  private static String state(ApiKey key, Instant now) {
    if (key.revokedAt() != null) {
      return "revoked on " + UtcDay.of(key.revokedAt());
    }
    if (key.expiresAt() == null) {
      return "valid for ever";
    }
    return (key.expiresAt().isAfter(now) ? "valid to " : "expired on ")
        + UtcDay.of(key.expiresAt());
  }

  private static String words(Collection<Permission> permissions) {
    return permissions.stream().sorted().map(ApiKeys::word).collect(Collectors.joining(", "));
  }
}
