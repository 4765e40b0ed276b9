package heed.client;

import heed.shared.Ranges;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A query as the index is asked: the longest word leads, since it finds the fewest. A telephone
 * number with a plus or with spaces is one word of digits.
 */
record SearchWords(String first, List<String> others) {
  /** The words of a query; the first is empty when the query has none. */
  static SearchWords of(String query) {
    if (query == null || query.isBlank()) {
      return new SearchWords("", List.of());
    }
    Ranges.text("query", query, 200);
    String written = query.strip();
    if (written.matches("[+(]?[0-9][0-9 ()./-]*") && !written.matches("[0-9./-]+")) {
      return new SearchWords(written.replaceAll("[^0-9]", ""), List.of());
    }
    List<String> words =
        Arrays.stream(written.split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    return words.isEmpty()
        ? new SearchWords("", List.of())
        : new SearchWords(words.get(0), words.subList(1, words.size()));
  }
}
