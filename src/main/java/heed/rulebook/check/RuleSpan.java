package heed.rulebook.check;

/**
 * Where one checked rule stands in the text of its file.
 *
 * @param name unique in the rulebook
 * @param line the line of its name, from 1
 * @param from the index of its first character
 * @param to the index after its last character
 * @param nodes how many conditions the engine builds of it, those of each alternative of an {@code
 *     or} for themselves
 */
public record RuleSpan(String name, int line, int from, int to, double nodes) {

  /** The rule's own text. */
  public String of(String drl) {
    return drl.substring(from, to);
  }
}
