package heed.rulebook.review.range;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of one type whose properties all lie in the given values, and that pass further tests.
 *
 * @param values by property; a property that is not named may be anything
 * @param opaque tests that are not understood, by their text
 */
public record Box(Map<String, Values> values, Set<String> opaque) {
  /** Every fact. */
  public static final Box ANY = new Box(Map.of(), Set.of());

  /** Facts of which one property lies in the values. */
  public static Box of(String property, Values values) {
    return new Box(Map.of(property, values), Set.of());
  }

  /** Facts that pass a test that is not understood. */
  public static Box opaque(String test) {
    return new Box(Map.of(), Set.of(test));
  }

  /** Whether no fact can be like this. */
  public boolean isEmpty() {
    return values.values().stream().anyMatch(Values::isEmpty);
  }

  /** The facts in both. */
  public Box and(Box other) {
    Map<String, Values> both = new HashMap<>(values);
    Set<String> tests = new HashSet<>(opaque);
    tests.addAll(other.opaque);
    other.values.forEach(
        (property, mine) -> {
          Values yours = both.get(property);
          Optional<Values> meeting = yours == null ? Optional.of(mine) : yours.and(mine);
          meeting.ifPresentOrElse(
              left -> both.put(property, left), () -> tests.add(property + " " + mine));
        });
    return new Box(both, tests);
  }

  /** Whether every fact here surely lies in the other too. */
  public boolean within(Box other) {
    return opaque.containsAll(other.opaque)
        && other.values.entrySet().stream()
            .allMatch(
                asked -> {
                  Values mine = values.get(asked.getKey());
                  return mine != null && mine.within(asked.getValue());
                });
  }
}
