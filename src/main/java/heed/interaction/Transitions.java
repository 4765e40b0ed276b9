package heed.interaction;

import heed.shared.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which outcome may follow which on one action of one interaction. A conversion needs no acceptance
 * before it; after it, nothing but a complaint or an opt-out is left to say.
 */
final class Transitions {
  private static final Map<Outcome, Set<Outcome>> MAY_FOLLOW = new EnumMap<>(Outcome.class);

  static {
    EnumSet<Outcome> answers = EnumSet.complementOf(EnumSet.of(Outcome.SHOWN, Outcome.NOT_REACHED));
    EnumSet<Outcome> anything = EnumSet.allOf(Outcome.class);
    MAY_FOLLOW.put(Outcome.SHOWN, answers);
    MAY_FOLLOW.put(Outcome.NOT_REACHED, anything);
    MAY_FOLLOW.put(Outcome.CALL_BACK, anything);
    MAY_FOLLOW.put(Outcome.INTERESTED, but(answers, Outcome.INTERESTED, Outcome.NOT_REACHED));
    MAY_FOLLOW.put(Outcome.ACCEPTED, but(answers, Outcome.ACCEPTED, Outcome.NOT_REACHED));
    MAY_FOLLOW.put(Outcome.DECLINED, but(answers, Outcome.DECLINED, null));
    MAY_FOLLOW.put(Outcome.COMPLAINED, but(answers, Outcome.COMPLAINED, null));
    MAY_FOLLOW.put(Outcome.CONVERTED, EnumSet.of(Outcome.COMPLAINED, Outcome.OPTED_OUT));
    MAY_FOLLOW.put(Outcome.OPTED_OUT, EnumSet.of(Outcome.COMPLAINED, Outcome.CONVERTED));
  }

  /** Nothing was shown to a client who is held out, so there is nothing to answer. */
  private static final Set<Outcome> OF_HELD_OUT =
      EnumSet.of(Outcome.CONVERTED, Outcome.COMPLAINED, Outcome.OPTED_OUT);

  private Transitions() {}

  private static Set<Outcome> but(Set<Outcome> outcomes, Outcome without, Outcome with) {
    EnumSet<Outcome> rest = EnumSet.copyOf(outcomes);
    rest.remove(without);
    if (with != null) {
      rest.add(with);
    }
    return rest;
  }

  /**
   * The outcomes that may come between what was answered before and what was answered after.
   *
   * @param before outcomes of earlier answers
   * @param after outcomes of later answers, where the new one comes late
   */
  static List<Outcome> legal(List<Outcome> before, List<Outcome> after, boolean heldOut) {
    return Arrays.stream(Outcome.values())
        .filter(it -> !heldOut || OF_HELD_OUT.contains(it))
        .filter(it -> before.stream().allMatch(earlier -> MAY_FOLLOW.get(earlier).contains(it)))
        .filter(it -> after.stream().allMatch(later -> MAY_FOLLOW.get(it).contains(later)))
        .toList();
  }
}
