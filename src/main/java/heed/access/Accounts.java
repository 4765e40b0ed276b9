package heed.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The accounts of people: who there is, and every change to them. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

  private final AccountDao dao;
  private final Clock clock;

  public Accounts(AccountDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /** A random password that nobody has been told yet. */
  public static String newPassword() {
    return Passwords.generate();
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return dao.findAll();
  }

  /**
   * Adds an account.
   *
   * @throws AccessProblem if the name cannot be given, or the password is too short or long
   */
  public void add(String name, Collection<Role> roles, String password) {
    requireName(name);
    requireRoles(name, roles);
    requireGood(password);
    if (!dao.add(name, Passwords.hash(password), roles, clock.instant())) {
      throw new AccessProblem(
          dao.find(name).isPresent()
              ? "There is an account %s already.".formatted(name)
              : "The name %s was given before, and what was done under it stays: choose another."
                  .formatted(name));
    }
  }

  /** Gives the account another password; the one before is refused within seconds. */
  public void setPassword(String name, String password) {
    requireGood(password);
    requireThere(name, dao.setPassword(name, Passwords.hash(password), clock.instant()));
  }

  /** Gives the account these roles and no others. */
  public void setRoles(String name, Collection<Role> roles) {
    requireRoles(name, roles);
    requireThere(name, dao.find(name).isPresent() ? 1 : 0);
    dao.setRoles(name, roles);
  }

  /** Refuses the account's password from now on, until {@link #enable}. */
  public void disable(String name) {
    requireThere(name, dao.setDisabled(name, true));
  }

  /** Lets the account sign in again. */
  public void enable(String name) {
    requireThere(name, dao.setDisabled(name, false));
  }

  /** Removes the account; its name is never given again. */
  public void remove(String name) {
    requireThere(name, dao.remove(name));
  }

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new AccessProblem(
          "A name has up to 64 small letters, digits, dots, dashes, _ and @, and begins with a letter or digit: '%s' does not."
              .formatted(name));
    }
  }

  private static void requireRoles(String name, Collection<Role> roles) {
    if (roles.isEmpty()) {
      throw new AccessProblem("%s needs at least one role.".formatted(name));
    }
    if (roles.contains(Role.SYSTEM)) {
      throw new AccessProblem("The role system is for keys.");
    }
  }

  private static void requireGood(String password) {
    if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
      throw new AccessProblem(
          "A password has %d to %d characters.".formatted(Passwords.SHORTEST, Passwords.LONGEST));
    }
  }

  private void requireThere(String name, int changed) {
    if (changed == 0) {
      List<String> known = dao.findAll().stream().map(Account::name).toList();
      throw new AccessProblem("There is no account %s%s".formatted(name, Unknown.end(name, known)));
    }
  }
}
