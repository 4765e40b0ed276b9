package heed.rulebook.review.rule;

import java.util.List;
import java.util.function.Consumer;

/** What a rule asks for between {@code when} and {@code then}. */
public sealed interface Condition {
  /** All of these. */
  record All(List<Condition> parts) implements Condition {}

  /** At least one of these. */
  record Either(List<Condition> parts) implements Condition {}

  /** Some facts for which the condition holds. */
  record Exists(Condition condition) implements Condition {}

  /** No facts for which the condition holds. */
  record None(Condition condition) implements Condition {}

  /**
   * A fact that passes every test.
   *
   * @param type the name that rules use
   * @param ordinal the how-manieth fact of its type in the rule, from 0
   * @param line where it stands in the author's file
   */
  record Fact(String type, int ordinal, int line, List<Test> tests) implements Condition {}

  /** Hands over every fact that is asked for, also those that must not be there. */
  default void eachFact(Consumer<Fact> consumer) {
    if (this instanceof Fact fact) {
      consumer.accept(fact);
    } else if (this instanceof All all) {
      all.parts().forEach(part -> part.eachFact(consumer));
    } else if (this instanceof Either either) {
      either.parts().forEach(part -> part.eachFact(consumer));
    } else if (this instanceof Exists exists) {
      exists.condition().eachFact(consumer);
    } else if (this instanceof None none) {
      none.condition().eachFact(consumer);
    }
  }
}
