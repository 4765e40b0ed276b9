package heed.rulebook.review;

import heed.shared.Nearest;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that are one slip of the hand apart, found without comparing each with each: two such words
 * become the same when a letter, or none, is left out of each.
 */
final class Neighbours {
  private final Map<String, Set<String>> byForm = new HashMap<>();

  Neighbours(Collection<String> words) {
    words.forEach(
        word ->
            forms(word)
                .forEach(
                    form -> byForm.computeIfAbsent(form, any -> new LinkedHashSet<>()).add(word)));
  }

  /** One of the words that is one slip away from this one. */
  Optional<String> of(String word) {
    return forms(word).stream()
        .flatMap(
            form ->
                byForm.getOrDefault(form, Set.of()).stream()
                    .filter(other -> Nearest.isOneSlip(word, other))
                    .findFirst()
                    .stream())
        .min(String::compareTo);
  }

  private static Set<String> forms(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    Set<String> forms = new LinkedHashSet<>(List.of(plain));
    for (int i = 0; i < plain.length(); i++) {
      forms.add(plain.substring(0, i) + plain.substring(i + 1));
    }
    return forms;
  }
}
