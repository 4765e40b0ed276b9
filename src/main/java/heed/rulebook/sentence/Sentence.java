package heed.rulebook.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that rules may be written in, with the DRL that it stands for.
 *
 * @param section whether it states a condition or a conclusion
 * @param text as its author wrote it, slots in braces
 * @param meaning the comment above it
 * @param expansion DRL with the slots in braces
 * @param line where it stands in {@code sentences.dsl}
 * @param slots the names of its slots, in order
 * @param pattern matches a whole line that is written in this sentence, one group a slot
 */
public record Sentence(
    Section section,
    String text,
    String meaning,
    String expansion,
    int line,
    List<String> slots,
    Pattern pattern) {

  /** Where in a rule a sentence may stand. */
  public enum Section {
    WHEN,
    THEN
  }

  /** What goes into slots outside of quotation marks: a word, a number, or a list of them. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{N}_.-]+(?:, ?[\\p{L}\\p{N}_.-]+)*");

  private static final Pattern SLOT = Pattern.compile("\\{(\\p{L}[\\p{L}\\p{N}]*)\\}");

  private static final Pattern NAMED_SLOT =
      Pattern.compile("\\{(\\p{L}[\\p{L}\\p{N}]*):((?:[^{}]|\\{[0-9,]+\\})*)\\}");

  /** What the author wrote into the slots, if the line is written in this sentence. */
  Optional<List<String>> match(CharSequence line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int group = 1; group <= slots.size(); group++) {
      values.add(matcher.group(group).strip());
    }
    return Optional.of(values);
  }

  /**
   * The DRL with the given values in the slots.
   *
   * @throws UnfitSlot if a value would do more than fill its slot
   */
  String expand(List<String> values) throws UnfitSlot {
    StringBuilder drl = new StringBuilder();
    Matcher slot = SLOT.matcher(expansion);
    int from = 0;
    boolean quoted = false;
    while (slot.find()) {
      String before = expansion.substring(from, slot.start());
      quoted ^= before.chars().filter(c -> c == '"').count() % 2 == 1;
      String value = values.get(slots.indexOf(slot.group(1)));
      if (quoted ? value.matches(".*[\"\\\\].*") : !WORDS.matcher(value).matches()) {
        throw new UnfitSlot(slot.group(1), value, quoted);
      }
      drl.append(before).append(value);
      from = slot.end();
    }
    return drl.append(expansion, from, expansion.length()).toString();
  }

  /** The sentence with nothing but the names of its slots in braces. */
  String named() {
    return NAMED_SLOT.matcher(text).replaceAll(slot -> "{" + slot.group(1) + "}");
  }

  /** The regular expression that the sentence's author gave to the slot, if any. */
  Optional<String> slotPattern(String slot) {
    return NAMED_SLOT
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(slot))
        .map(found -> found.group(2))
        .findFirst();
  }

  /** The sentence as a person writes it: slots by their names, or by the few words they take. */
  String plain() {
    return NAMED_SLOT
        .matcher(text)
        .replaceAll(
            slot ->
                Matcher.quoteReplacement(
                    slot.group(2).contains("|") && slot.group(2).matches("[A-Z_|]+")
                        ? "{" + slot.group(2) + "}"
                        : "{" + slot.group(1) + "}"));
  }

  /** The fixed words of the sentence, with {@code null} for each slot. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      words.add(word.contains("{") ? null : word);
    }
    return words;
  }

  /** A value that would reach out of its slot into the rule. */
  static final class UnfitSlot extends Exception {
    UnfitSlot(String slot, String value, boolean quoted) {
      super(
          quoted
              ? "\"%s\" cannot stand for {%s}: leave out quotation marks and backslashes."
                  .formatted(value, slot)
              : "\"%s\" cannot stand for {%s}: write one word or number, or several with commas between."
                  .formatted(value, slot));
    }
  }
}
