package heed.rulebook.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The compiled rules of all releases that are in use, and of some that were of late, by the keys of
 * their texts: what is here is not compiled again.
 */
final class RuleLibrary {
  private static final int MOST_IDLE_RULES = 1_000;
  private static final int MOST_IDLE = 16;

  private final Map<String, RuleClasses> byKey = new HashMap<>();
  private final Map<RuleClasses, Integer> users = new HashMap<>();

  /** What nobody uses, the longest unused first. */
  private final Deque<RuleClasses> idle = new ArrayDeque<>();

  /**
   * Finds rules and holds them until they are given back. Classes of which not even half would be
   * used are passed over, so that a release never holds more than twice the rules that it has.
   */
  synchronized Set<RuleClasses> take(Collection<String> keys) {
    Map<RuleClasses, Long> wanted =
        keys.stream()
            .map(byKey::get)
            .filter(found -> found != null)
            .collect(Collectors.groupingBy(found -> found, Collectors.counting()));
    Set<RuleClasses> taken = new HashSet<>();
    wanted.forEach(
        (classes, count) -> {
          if (count * 2 >= classes.keys().size()) {
            hold(classes);
            taken.add(classes);
          }
        });
    return taken;
  }

  /** Adds what was compiled, and holds it for whoever compiled it. */
  synchronized RuleClasses add(RuleClasses compiled) {
    compiled.keys().forEach(key -> byKey.put(key, compiled));
    hold(compiled);
    return compiled;
  }

  /** Takes back what is not used any more. */
  synchronized void giveBack(Collection<RuleClasses> taken) {
    for (RuleClasses classes : taken) {
      if (users.merge(classes, -1, Integer::sum) == 0) {
        users.remove(classes);
        idle.add(classes);
      }
    }
    while (idle.size() > MOST_IDLE || idleRules() > MOST_IDLE_RULES) {
      forget(idle.remove());
    }
  }

  /** Forgets what nobody uses: when memory is short. */
  synchronized void forgetIdle() {
    idle.forEach(this::forget);
    idle.clear();
  }

  private void hold(RuleClasses classes) {
    users.merge(classes, 1, Integer::sum);
    idle.remove(classes);
  }

  private void forget(RuleClasses classes) {
    classes.keys().forEach(key -> byKey.remove(key, classes));
  }

  private int idleRules() {
    return idle.stream().mapToInt(classes -> classes.keys().size()).sum();
  }
}
