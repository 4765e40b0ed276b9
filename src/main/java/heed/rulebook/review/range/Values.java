package heed.rulebook.review.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a property may be: some words or numbers, or not known. */
public sealed interface Values {
  /** Whether nothing is left that it may be. */
  boolean isEmpty();

  /** What lies in both; empty where they are of unlike kind. */
  Optional<Values> and(Values other);

  /** Whether everything here lies in the other too. */
  boolean within(Values other);

  /**
   * Words.
   *
   * @param except whether all but the words are meant
   * @param unknown whether it may be unknown
   */
  record Words(boolean except, Set<String> words, boolean unknown) implements Values {
    @Override
    public boolean isEmpty() {
      return !except && words.isEmpty() && !unknown;
    }

    @Override
    public Optional<Values> and(Values values) {
      if (!(values instanceof Words other)) {
        return Optional.empty();
      }
      boolean both = unknown && other.unknown;
      if (except && other.except) {
        Set<String> all = new HashSet<>(words);
        all.addAll(other.words);
        return Optional.of(new Words(true, all, both));
      }
      Words positive = except ? other : this;
      Words filter = except ? this : other;
      Set<String> left = new HashSet<>(positive.words);
      left.removeIf(word -> filter.words.contains(word) == filter.except);
      return Optional.of(new Words(false, left, both));
    }

    @Override
    public boolean within(Values values) {
      if (!(values instanceof Words other) || (unknown && !other.unknown)) {
        return false;
      }
      if (!except) {
        return words.stream().allMatch(word -> other.words.contains(word) != other.except);
      }
      return other.except && words.containsAll(other.words);
    }

    /** The same where only these words exist. */
    public Words among(Set<String> existing) {
      Set<String> left = new HashSet<>(existing);
      left.removeIf(word -> words.contains(word) == except);
      return new Words(false, left, unknown);
    }
  }

  /** All numbers from {@code low} to {@code high}, both included. */
  record Interval(double low, double high) {}

  /**
   * Numbers.
   *
   * @param intervals apart from each other and ascending
   * @param unknown whether it may be unknown
   */
  record Numbers(List<Interval> intervals, boolean unknown) implements Values {
    /** From intervals in any order, which may overlap. */
    public static Numbers of(List<Interval> intervals, boolean unknown) {
      List<Interval> sorted =
          intervals.stream()
              .filter(interval -> interval.low() <= interval.high())
              .sorted(Comparator.comparingDouble(Interval::low))
              .toList();
      List<Interval> merged = new ArrayList<>();
      for (Interval next : sorted) {
        Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last != null && next.low() <= Math.nextUp(last.high())) {
          merged.set(
              merged.size() - 1, new Interval(last.low(), Math.max(last.high(), next.high())));
        } else {
          merged.add(next);
        }
      }
      return new Numbers(List.copyOf(merged), unknown);
    }

    @Override
    public boolean isEmpty() {
      return intervals.isEmpty() && !unknown;
    }

    @Override
    public Optional<Values> and(Values values) {
      if (!(values instanceof Numbers other)) {
        return Optional.empty();
      }
      List<Interval> both = new ArrayList<>();
      for (Interval one : intervals) {
        for (Interval two : other.intervals) {
          both.add(new Interval(Math.max(one.low(), two.low()), Math.min(one.high(), two.high())));
        }
      }
      return Optional.of(of(both, unknown && other.unknown));
    }

    @Override
    public boolean within(Values values) {
      return values instanceof Numbers other
          && (!unknown || other.unknown)
          && intervals.stream()
              .allMatch(
                  one ->
                      other.intervals.stream()
                          .anyMatch(two -> two.low() <= one.low() && one.high() <= two.high()));
    }

    /** The same where only whole numbers exist: 18.5-20 is 19-20. */
    public Numbers whole() {
      return of(
          intervals.stream()
              .map(i -> new Interval(Math.ceil(i.low()), Math.floor(i.high())))
              .toList(),
          unknown);
    }
  }
}
