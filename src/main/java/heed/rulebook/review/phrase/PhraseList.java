package heed.rulebook.review.phrase;

import heed.rulebook.RuleProblem;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The phrases of {@code scripts/banned-phrases.csv}. */
public final class PhraseList {
  /** Where the list stands in a rulebook. */
  public static final String FILE = "scripts/banned-phrases.csv";

  private static final List<String> HEADINGS = List.of("phrase", "language", "why");

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private PhraseList() {}

  /** A list without any phrase. */
  public static PhraseList empty() {
    return new PhraseList();
  }

  /** Reads the list, adding what is wrong with it to the problems. */
  public static PhraseList read(byte[] content, List<RuleProblem> problems) {
    PhraseList list = new PhraseList();
    CsvSheet.read(FILE, content, problems)
        .filter(sheet -> sheet.hasHeadings(HEADINGS, heading -> false))
        .ifPresent(sheet -> sheet.rows().forEach(list::read));
    return list;
  }

  private void read(SheetRow row) {
    String text = row.text("phrase", 200);
    String language = row.text("language", 2);
    String why = row.text("why", 500);
    if (!language.matches("[a-z]{2}")) {
      row.report("language", "a language is two small letters, such as en or es");
    }
    List<String> words = SpokenWords.of(text);
    if (words.isEmpty()) {
      row.report("phrase", "a phrase needs at least one word");
    }
    if (row.isSound()) {
      byFirstWord
          .computeIfAbsent(words.get(0), w -> new ArrayList<>())
          .add(new Phrase(text, words, language, why, row.line()));
    }
  }

  /**
   * Hands over what is wrong with a text in the given language, each with its line in the text.
   *
   * @param asides whether what stands in round brackets is heard too
   */
  public void check(
      String text, String language, boolean asides, BiConsumer<Integer, String> wrong) {
    find(text, asides, language, wrong);
  }

  /** Hands over what is wrong with a text that may be in any language. */
  public void check(String text, BiConsumer<Integer, String> wrong) {
    find(text, true, null, wrong);
  }

  private void find(
      String text, boolean asides, String language, BiConsumer<Integer, String> wrong) {
    if (byFirstWord.isEmpty()) {
      return;
    }
    SpokenWords spoken = SpokenWords.of(text, asides);
    List<String> words = spoken.words();
    for (int i = 0; i < words.size(); i++) {
      for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + phrase.words().size();
        if ((language == null || language.equals(phrase.language()))
            && end <= words.size()
            && words.subList(i, end).equals(phrase.words())) {
          wrong.accept(
              spoken.line(i),
              "\"%s\" must not be said to a client: %s (%s:%d)"
                  .formatted(phrase.text(), phrase.why(), FILE, phrase.line()));
        }
      }
    }
  }
}
