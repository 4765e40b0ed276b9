package heed.rulebook.workshop;

import java.security.Principal;
import java.util.function.Supplier;

/** The names under which callers stand in histories. */
final class Callers {
  private static final String UNKNOWN = "unknown";

  private Callers() {}

  static String nameOf(Supplier<Principal> caller) {
    Principal known = caller.get();
    return known == null ? UNKNOWN : known.getName();
  }
}
