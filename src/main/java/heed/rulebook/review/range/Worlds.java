package heed.rulebook.review.range;

import heed.rulebook.review.rule.Condition;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.review.rule.Term;
import heed.rulebook.review.rule.Test;
import heed.rulebook.sheet.ParameterBook;
import heed.rulebook.sheet.Parameters;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The ways in which each rule may come to fire, on every day on which parameters change. */
public final class Worlds {
  private final List<Parameters> periods;
  private final IdentityHashMap<KnownRule, List<List<World>>> byRule = new IdentityHashMap<>();

  public Worlds(ParameterBook book) {
    this.periods = book.periods();
  }

  /** The times in which parameters stay the same, oldest first. */
  public List<Parameters> periods() {
    return periods;
  }

  /** The ways of a rule, period by period. */
  public List<List<World>> of(KnownRule rule) {
    return byRule.computeIfAbsent(rule, this::read);
  }

  private List<List<World>> read(KnownRule rule) {
    if (!namesParameter(rule.when())) {
      List<World> always = World.of(rule.when(), periods.get(0));
      return periods.stream().map(period -> always).toList();
    }
    List<List<World>> ways = new ArrayList<>();
    periods.forEach(period -> ways.add(World.of(rule.when(), period)));
    return ways;
  }

  private static boolean namesParameter(Condition condition) {
    boolean[] found = {false};
    condition.eachFact(fact -> found[0] |= fact.tests().stream().anyMatch(Worlds::namesParameter));
    return found[0];
  }

  private static boolean namesParameter(Test test) {
    if (test instanceof Test.Every every) {
      return every.parts().stream().anyMatch(Worlds::namesParameter);
    }
    if (test instanceof Test.Any any) {
      return any.parts().stream().anyMatch(Worlds::namesParameter);
    }
    return test instanceof Test.Compared compared && compared.to() instanceof Term.Parameter;
  }

  /** Whether whenever the one rule fires, the other does too, whatever the day. */
  public boolean implies(KnownRule one, KnownRule other) {
    List<List<World>> ones = of(one);
    List<List<World>> others = of(other);
    for (int period = 0; period < periods.size(); period++) {
      List<World> into = others.get(period);
      if (!ones.get(period).stream().allMatch(way -> into.stream().anyMatch(way::implies))) {
        return false;
      }
    }
    return true;
  }
}
