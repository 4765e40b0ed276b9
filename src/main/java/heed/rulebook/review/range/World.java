package heed.rulebook.review.range;

import heed.rulebook.check.FactType;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.review.rule.Condition;
import heed.rulebook.sheet.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which a rule may come to fire: facts that must be there, and facts that must not. A
 * rule with {@code or} has several.
 *
 * @param there facts that must be there
 * @param absent facts that must not be there
 * @param opaque further conditions, by their text
 */
public record World(List<Part> there, List<Part> absent, List<String> opaque) {
  private static final World EMPTY = new World(List.of(), List.of(), List.of());
  private static final int MOST_WORLDS = 64;

  /**
   * Facts of one type.
   *
   * @param ordinal the how-manieth fact of its type in the rule
   * @param line where the rule asks for it
   */
  public record Part(String type, int ordinal, int line, Region region) {
    boolean isAnything() {
      return region.boxes().size() == 1 && region.boxes().get(0).equals(Box.ANY);
    }

    /** Whether there is but one such fact for a client. */
    boolean isSingle() {
      return Vocabulary.fact(type).map(FactType::most).orElse(0) == 1;
    }
  }

  /** The ways in which the condition may hold, with the parameters of one day. */
  public static List<World> of(Condition condition, Parameters parameters) {
    if (condition instanceof Condition.All all) {
      List<World> worlds = List.of(EMPTY);
      for (Condition part : all.parts()) {
        worlds = product(worlds, of(part, parameters));
      }
      return worlds;
    }
    if (condition instanceof Condition.Either either) {
      return either.parts().stream().flatMap(part -> of(part, parameters).stream()).toList();
    }
    if (condition instanceof Condition.Fact fact) {
      Part part = part(fact, parameters);
      return List.of(
          part.isAnything() && part.isSingle()
              ? EMPTY
              : new World(List.of(part), List.of(), List.of()));
    }
    if (condition instanceof Condition.Exists exists
        && exists.condition() instanceof Condition.Fact fact) {
      return List.of(new World(List.of(part(fact, parameters)), List.of(), List.of()));
    }
    if (condition instanceof Condition.None none
        && none.condition() instanceof Condition.Fact fact) {
      return List.of(new World(List.of(), List.of(part(fact, parameters)), List.of()));
    }
    return List.of(new World(List.of(), List.of(), List.of(text(condition, parameters))));
  }

  private static Part part(Condition.Fact fact, Parameters parameters) {
    return new Part(fact.type(), fact.ordinal(), fact.line(), Region.of(fact, parameters));
  }

  private static String text(Condition condition, Parameters parameters) {
    if (condition instanceof Condition.Fact fact) {
      return fact.type() + "#" + fact.ordinal() + Region.of(fact, parameters);
    }
    List<Condition> parts = new ArrayList<>();
    if (condition instanceof Condition.All all) {
      parts.addAll(all.parts());
    } else if (condition instanceof Condition.Either either) {
      parts.addAll(either.parts());
    } else if (condition instanceof Condition.Exists exists) {
      parts.add(exists.condition());
    } else if (condition instanceof Condition.None none) {
      parts.add(none.condition());
    }
    return parts.stream()
        .map(part -> text(part, parameters))
        .collect(Collectors.joining(",", condition.getClass().getSimpleName() + "(", ")"));
  }

  private static List<World> product(List<World> some, List<World> others) {
    List<World> all = new ArrayList<>();
    for (World one : some) {
      for (World other : others) {
        all.add(
            new World(
                joined(one.there, other.there),
                joined(one.absent, other.absent),
                joined(one.opaque, other.opaque)));
      }
    }
    if (all.size() > MOST_WORLDS) {
      throw new IllegalArgumentException("more alternatives than the check lets through");
    }
    return all;
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** The parts that cannot be true together, by their lines; none if nothing is known to clash. */
  public List<Part> clash() {
    for (Part part : there) {
      Region region = regionOf(part);
      if (region.isEmpty()) {
        return part.region().isEmpty() ? List.of(part) : sameFact(part);
      }
      for (Part no : absent) {
        if (no.type().equals(part.type()) && region.within(no.region())) {
          return List.of(part, no);
        }
      }
    }
    return List.of();
  }

  /** Whether wherever this is so, the other is so too. */
  public boolean implies(World other) {
    return opaque.containsAll(other.opaque)
        && other.there.stream().allMatch(asked -> surelyHas(asked, other.isJoined(asked)))
        && other.absent.stream().allMatch(this::surelyLacks);
  }

  private boolean surelyHas(Part asked, boolean joined) {
    return there.stream()
        .anyMatch(
            part ->
                part.type().equals(asked.type())
                    && (asked.isSingle() || part.ordinal() == asked.ordinal() || !joined)
                    && regionOf(part).within(asked.region()));
  }

  private boolean surelyLacks(Part asked) {
    return absent.stream()
            .anyMatch(
                part -> part.type().equals(asked.type()) && asked.region().within(part.region()))
        || (asked.isSingle()
            && there.stream()
                .anyMatch(
                    part ->
                        part.type().equals(asked.type())
                            && regionOf(part).and(asked.region()).isEmpty()));
  }

  /** Whether some condition compares another fact with this one. */
  private boolean isJoined(Part part) {
    String name = part.type() + "#" + part.ordinal() + ".";
    return Stream.of(there, absent)
            .flatMap(List::stream)
            .flatMap(other -> other.region().boxes().stream())
            .flatMap(box -> box.opaque().stream())
            .anyMatch(test -> test.contains(name))
        || opaque.stream().anyMatch(test -> test.contains(name));
  }

  /** What a fact must be by all that is asked of it. */
  private Region regionOf(Part part) {
    Region region = part.region();
    if (part.isSingle()) {
      for (Part same : sameFact(part)) {
        region = region.and(same.region());
      }
    }
    return region;
  }

  private List<Part> sameFact(Part part) {
    return there.stream().filter(same -> same.type().equals(part.type())).toList();
  }
}
