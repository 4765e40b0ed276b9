package heed.rulebook;

import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.ProductFit;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which conclusions are told. Rules fire in no order that one may rely on, so what
 * they conclude is put into an order that depends on nothing but itself.
 */
final class CanonicalOrder {
  private static final Comparator<Conclusion> BY_CONTENT =
      Comparator.<Conclusion, String>comparing(c -> c.getClass().getSimpleName())
          .thenComparing(CanonicalOrder::compareSameType);

  private static final Comparator<Conclusion> ORDER =
      BY_CONTENT.thenComparing(Conclusion::rule).thenComparing(Conclusion::reason);

  private CanonicalOrder() {}

  /** Sorts, and of those that differ only in reason and rule keeps the first. */
  static List<Conclusion> of(List<Conclusion> conclusions) {
    conclusions.sort(ORDER);
    List<Conclusion> merged = new ArrayList<>(conclusions.size());
    for (Conclusion conclusion : conclusions) {
      if (merged.isEmpty() || BY_CONTENT.compare(merged.get(merged.size() - 1), conclusion) != 0) {
        merged.add(conclusion);
      }
    }
    return merged;
  }

  private static int compareSameType(Conclusion a, Conclusion b) {
    if (a instanceof Segment one && b instanceof Segment other) {
      return SEGMENTS.compare(one, other);
    }
    if (a instanceof Need one && b instanceof Need other) {
      return NEEDS.compare(one, other);
    }
    if (a instanceof ProductFit one && b instanceof ProductFit other) {
      return FITS.compare(one, other);
    }
    if (a instanceof Eligibility one && b instanceof Eligibility other) {
      return ELIGIBILITIES.compare(one, other);
    }
    if (a instanceof ChannelPreference one && b instanceof ChannelPreference other) {
      return CHANNELS.compare(one, other);
    }
    if (a instanceof Weight one && b instanceof Weight other) {
      return WEIGHTS.compare(one, other);
    }
    throw new IllegalArgumentException("not of one type: " + a + ", " + b);
  }

  private static final Comparator<Segment> SEGMENTS =
      Comparator.comparing(Segment::scheme).thenComparing(Segment::name);
  private static final Comparator<Need> NEEDS =
      Comparator.comparing(Need::theme)
          .thenComparing(Comparator.comparingDouble(Need::strength).reversed())
          .thenComparing(Need::source);
  private static final Comparator<ProductFit> FITS =
      Comparator.comparing(ProductFit::action)
          .thenComparing(Comparator.comparingDouble(ProductFit::fit).reversed());
  private static final Comparator<Eligibility> ELIGIBILITIES =
      Comparator.comparing(Eligibility::action)
          .thenComparing(Eligibility::verdict, Comparator.reverseOrder())
          .thenComparing(Eligibility::code);
  private static final Comparator<ChannelPreference> CHANNELS =
      Comparator.comparing(ChannelPreference::channel)
          .thenComparing(Comparator.comparingDouble(ChannelPreference::score).reversed())
          .thenComparing(ChannelPreference::basis);
  private static final Comparator<Weight> WEIGHTS =
      Comparator.comparing(Weight::action)
          .thenComparing(Weight::kind)
          .thenComparingDouble(Weight::factor);
}
