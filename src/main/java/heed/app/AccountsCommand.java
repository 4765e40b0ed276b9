package heed.app;

import heed.access.AccessProblem;
import heed.access.Account;
import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.Role;
import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.start.CannotStart;
import heed.app.start.Typed;
import heed.shared.UtcDay;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;

/** {@code accounts …} manages who may sign in, beside a Heed that serves or alone. */
final class AccountsCommand extends CommandOnDatabase {
  private static final String ROLES =
      Role.ofPeople().stream().map(Role::word).collect(Collectors.joining(", "));

  private final Clock clock;

  AccountsCommand(Clock clock) {
    super("accounts", "lists and changes the accounts of people: who may sign in, in which roles");
    this.clock = clock;
  }

  @Override
  public void configure(Subparser subparser) {
    Subparsers whats = subparser.addSubparsers().dest("what").metavar("WHAT");
    addFileArgument(whats.addParser("list").help("all accounts"));
    Subparser add = onAccount(whats, "add", "a new account");
    add.addArgument("--role")
        .required(true)
        .action(Arguments.append())
        .help("one of %s; repeat it for more".formatted(ROLES));
    askable(add);
    askable(onAccount(whats, "password", "another password for an account"));
    onAccount(whats, "roles", "other roles for an account, instead of those that it has")
        .addArgument("--role")
        .required(true)
        .action(Arguments.append())
        .help("one of %s; repeat it for more".formatted(ROLES));
    onAccount(whats, "disable", "lets an account sign in no more, until it is enabled");
    onAccount(whats, "enable", "lets an account sign in again");
    onAccount(whats, "remove", "removes an account; its name is not given again");
  }

  private Subparser onAccount(Subparsers whats, String what, String help) {
    Subparser parser = whats.addParser(what).help(help).description(help);
    parser.addArgument("name").metavar("NAME").help("of the account");
    addFileArgument(parser);
    return parser;
  }

  private static void askable(Subparser parser) {
    parser
        .addArgument("--ask")
        .action(Arguments.storeTrue())
        .help("ask for the password, or read it from standard input; else Heed makes one");
  }

  @Override
  void run(Namespace arguments, HeedConfiguration configuration, Database database)
      throws CannotStart {
    new Migrations(database.address()).migrate();
    Accounts accounts =
        new Accounts(Connections.oneByOne(database.address()).onDemand(AccountDao.class), clock);
    try {
      run(arguments, accounts);
    } catch (AccessProblem problem) {
      throw new CannotStart(problem.getMessage(), problem);
    }
  }

  private static void run(Namespace arguments, Accounts accounts) throws CannotStart {
    String name = arguments.getString("name");
    switch (arguments.getString("what")) {
      case "add" -> {
        List<Role> roles = roles(arguments);
        String password = password(arguments);
        accounts.add(name, roles, password);
        System.out.printf("%s may sign in as %s.%n", name, words(roles));
        tell(arguments, password);
      }
      case "password" -> {
        String password = password(arguments);
        accounts.setPassword(name, password);
        System.out.printf("%s has another password; the one before ends within seconds.%n", name);
        tell(arguments, password);
      }
      case "roles" -> {
        List<Role> roles = roles(arguments);
        accounts.setRoles(name, roles);
        System.out.printf("%s is %s from now on, everywhere within seconds.%n", name, words(roles));
      }
      case "disable" -> {
        accounts.disable(name);
        System.out.printf("%s cannot sign in any more, everywhere within seconds.%n", name);
      }
      case "enable" -> {
        accounts.enable(name);
        System.out.printf("%s may sign in again.%n", name);
      }
      case "remove" -> {
        accounts.remove(name);
        System.out.printf("%s is removed, everywhere within seconds.%n", name);
      }
      default -> list(accounts.all());
    }
  }

  private static List<Role> roles(Namespace arguments) {
    return arguments.<String>getList("role").stream()
        .flatMap(words -> Arrays.stream(words.split(",")))
        .map(word -> Role.ofPerson(word.strip()))
        .distinct()
        .toList();
  }

  private static String password(Namespace arguments) throws CannotStart {
    return arguments.getBoolean("ask") ? Typed.password() : Accounts.newPassword();
  }

  private static void tell(Namespace arguments, String password) {
    if (!arguments.getBoolean("ask")) {
      System.out.printf("password: %s%nNobody can read it again.%n", password);
    }
  }

  private static void list(List<Account> accounts) {
    String line = "%-24s %-9s %-12s %s%n";
    System.out.printf(line, "name", "state", "password of", "roles");
    for (Account account : accounts) {
      System.out.printf(
          line,
          account.name(),
          account.disabled() ? "disabled" : "enabled",
          UtcDay.of(account.passwordSetAt()),
          words(account.roles()));
    }
  }

  private static String words(List<Role> roles) {
    return roles.stream().map(Role::word).collect(Collectors.joining(", "));
  }
}
