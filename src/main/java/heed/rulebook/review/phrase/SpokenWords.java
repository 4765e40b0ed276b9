package heed.rulebook.review.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in their order, without capitals, accents and what stands between them. Where
 * a sentence ends or a value is filled in, an empty word keeps those around it apart.
 */
final class SpokenWords {
  private static final String BREAK = "";
  private static final String ENDS = ".!?;:()\u00a1\u00bf";

  private final List<String> words = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private SpokenWords() {}

  /**
   * @param asides whether what stands in round brackets counts too
   */
  static SpokenWords of(String text, boolean asides) {
    SpokenWords spoken = new SpokenWords();
    StringBuilder word = new StringBuilder();
    int line = 1;
    boolean aside = false;
    boolean value = false;
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) && !value && (asides || !aside);
      if (letter) {
        word.append(c);
        continue;
      }
      spoken.add(word, line);
      if (c == '(' || c == ')') {
        aside = c == '(';
      } else if (plain.startsWith("{{", i)) {
        value = true;
      } else if (plain.startsWith("}}", i)) {
        value = false;
      }
      if (ENDS.indexOf(c) >= 0 || c == '{') {
        spoken.words.add(BREAK);
        spoken.lines.add(line);
      }
      line += c == '\n' ? 1 : 0;
    }
    spoken.add(word, line);
    return spoken;
  }

  /** The words alone. */
  static List<String> of(String text) {
    return of(text, true).words.stream().filter(word -> !word.equals(BREAK)).toList();
  }

  List<String> words() {
    return words;
  }

  /** The line, from 1, that the word of the given place stands on. */
  int line(int place) {
    return lines.get(place);
  }

  private void add(StringBuilder word, int line) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      lines.add(line);
      word.setLength(0);
    }
  }

  private static String plain(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      if (small.charAt(i) > 127) {
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      }
    }
    return small;
  }
}
