package heed.rulebook.review.word;

import heed.rulebook.review.word.Mention.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every word of a rulebook that has its meaning elsewhere, with the places where it stands. */
public final class Words {
  private final Map<WordKind, SortedMap<String, List<Mention>>> byKind =
      new EnumMap<>(WordKind.class);

  /** Notes one place. */
  public void add(WordKind kind, String word, Mention mention) {
    byKind
        .computeIfAbsent(kind, k -> new TreeMap<>())
        .computeIfAbsent(word, w -> new ArrayList<>())
        .add(mention);
  }

  /** The words of a kind, each with its places. */
  public SortedMap<String, List<Mention>> of(WordKind kind) {
    return byKind.getOrDefault(kind, new TreeMap<>());
  }

  /** The words of a kind that are put to one of the uses. */
  public SortedSet<String> used(WordKind kind, Use first, Use... more) {
    Set<Use> uses = EnumSet.of(first, more);
    SortedSet<String> words = new TreeSet<>();
    of(kind)
        .forEach(
            (word, mentions) -> {
              if (mentions.stream().anyMatch(mention -> uses.contains(mention.use()))) {
                words.add(word);
              }
            });
    return words;
  }
}
