package heed.rulebook.review;

import heed.catalogue.Action;
import heed.rulebook.review.word.Mention;
import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.review.word.WordKind;
import heed.shared.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds codes of open lists that are probably misspelt: nobody else writes them so. */
final class LonelyWords implements Reviewer {
  private static final List<WordKind> OPEN =
      List.of(WordKind.EVENT, WordKind.REASON, WordKind.PURPOSE, WordKind.OCCUPATION);

  @Override
  public void review(Reviewed rulebook, Report report) {
    products(rulebook, report);
    OPEN.forEach(kind -> twins(kind, rulebook.words().of(kind), report));
  }

  private static void products(Reviewed rulebook, Report report) {
    Set<String> known = new TreeSet<>(rulebook.words().used(WordKind.PRODUCT, Use.SHOWN));
    rulebook.content().actions().catalogue().actions().stream()
        .map(Action::product)
        .filter(Objects::nonNull)
        .forEach(known::add);
    rulebook
        .words()
        .of(WordKind.PRODUCT)
        .forEach(
            (word, mentions) -> {
              if (!known.contains(word)) {
                String message =
                    "neither an action nor a client of a case has the product %s%s"
                        .formatted(word, Nearest.hint(word, known));
                mentions.forEach(at -> report.add(ReviewFinding.UNKNOWN_PRODUCT, at, message));
              }
            });
  }

  private static void twins(WordKind kind, Map<String, List<Mention>> words, Report report) {
    Neighbours neighbours = new Neighbours(words.keySet());
    words.forEach(
        (word, mentions) -> {
          if (mentions.size() == 1 && mentions.get(0).use() == Use.READ) {
            neighbours
                .of(word)
                .ifPresent(
                    other ->
                        report.add(
                            ReviewFinding.NEARLY_THE_SAME,
                            mentions.get(0),
                            "the %s %s stands here only; did you mean %s?"
                                .formatted(kind.noun(), word, other)));
          }
        });
  }
}
