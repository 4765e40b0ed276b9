package heed.rulebook.review.range;

import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import heed.rulebook.review.range.Values.Interval;
import heed.rulebook.review.rule.Condition.Fact;
import heed.rulebook.review.rule.Term;
import heed.rulebook.review.rule.Test;
import heed.rulebook.sheet.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of one type that a condition lets through, with the parameters of one day.
 *
 * @param boxes they lie in one of these
 */
public record Region(List<Box> boxes) {
  private static final int MOST_BOXES = 64;

  /** What the tests of a condition let through. */
  public static Region of(Fact fact, Parameters parameters) {
    Region region = new Region(List.of(Box.ANY));
    for (Test test : fact.tests()) {
      region = region.and(of(test, fact.type(), parameters));
    }
    return region;
  }

  /** Whether no fact can lie here. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** Whether every fact here surely lies in the other too. */
  public boolean within(Region other) {
    return boxes.stream().allMatch(box -> other.boxes.stream().anyMatch(box::within));
  }

  /** The facts in both. */
  public Region and(Region other) {
    List<Box> both = new ArrayList<>();
    for (Box one : boxes) {
      for (Box two : other.boxes) {
        Box meeting = one.and(two);
        if (!meeting.isEmpty()) {
          both.add(meeting);
        }
      }
    }
    return both.size() > MOST_BOXES
        ? new Region(List.of(Box.opaque(both.toString())))
        : new Region(List.copyOf(both));
  }

  private static Region of(Test test, String type, Parameters parameters) {
    if (test instanceof Test.Every every) {
      Region region = new Region(List.of(Box.ANY));
      for (Test part : every.parts()) {
        region = region.and(of(part, type, parameters));
      }
      return region;
    }
    if (test instanceof Test.Any any) {
      List<Box> boxes = new ArrayList<>();
      any.parts().forEach(part -> boxes.addAll(of(part, type, parameters).boxes()));
      return new Region(List.copyOf(merged(boxes)));
    }
    if (test instanceof Test.Compared compared) {
      Box box = box(compared, type, parameters);
      return new Region(box.isEmpty() ? List.of() : List.of(box));
    }
    return new Region(List.of(Box.opaque(test.toString())));
  }

  /** One box for all that differ in the words of one property only: town is URBAN or PERI_URBAN. */
  private static List<Box> merged(List<Box> boxes) {
    Set<String> words = new HashSet<>();
    String property = null;
    for (Box box : boxes) {
      if (!box.opaque().isEmpty() || box.values().size() != 1) {
        return boxes;
      }
      String own = box.values().keySet().iterator().next();
      if ((property != null && !property.equals(own))
          || !(box.values().get(own) instanceof Values.Words w)
          || w.except()
          || w.unknown()) {
        return boxes;
      }
      property = own;
      words.addAll(w.words());
    }
    return property == null
        ? boxes
        : List.of(Box.of(property, new Values.Words(false, words, false)));
  }

  private static Box box(Test.Compared test, String type, Parameters parameters) {
    Term to = test.to();
    Values values = null;
    if (to instanceof Term.Nothing && test.operator() == Operator.EQUALS) {
      return Box.opaque(test.property() + " is unknown");
    } else if (to instanceof Term.Nothing) {
      return Box.opaque(test.property() + " is known");
    } else if (to instanceof Term.Amount number) {
      values = numbers(test.operator(), number.value());
    } else if (to instanceof Term.Parameter parameter && parameters.isNumber(parameter.name())) {
      values = numbers(test.operator(), parameters.number(parameter.name()));
    } else if (to instanceof Term.Word word && test.operator() == Operator.EQUALS) {
      values = new Values.Words(false, Set.of(word.word()), false);
    } else if (to instanceof Term.Word word && test.operator() == Operator.NOT_EQUALS) {
      values = new Values.Words(true, Set.of(word.word()), true);
    }
    return values == null
        ? Box.opaque(test.toString())
        : Box.of(test.property(), Domains.within(type, test.property(), values));
  }

  private static Values numbers(Operator operator, double limit) {
    double most = Double.POSITIVE_INFINITY;
    return switch (operator) {
      case EQUALS -> numbers(false, new Interval(limit, limit));
      case LESS -> numbers(false, new Interval(-most, Math.nextDown(limit)));
      case LESS_EQUALS -> numbers(false, new Interval(-most, limit));
      case GREATER -> numbers(false, new Interval(Math.nextUp(limit), most));
      case GREATER_EQUALS -> numbers(false, new Interval(limit, most));
      case NOT_EQUALS ->
          numbers(
              true,
              new Interval(-most, Math.nextDown(limit)),
              new Interval(Math.nextUp(limit), most));
      default -> null;
    };
  }

  private static Values numbers(boolean unknown, Interval... intervals) {
    return Values.Numbers.of(List.of(intervals), unknown);
  }
}
