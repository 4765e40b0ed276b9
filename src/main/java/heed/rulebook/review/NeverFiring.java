package heed.rulebook.review;

import heed.rulebook.Stage;
import heed.rulebook.review.range.World;
import heed.rulebook.review.range.Worlds;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.sheet.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds rules that no client ever makes fire, or that look for what is concluded after them. */
final class NeverFiring implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    Worlds worlds = rulebook.worlds();
    for (KnownRule rule : rulebook.rules()) {
      tooEarly(rule, report);
      List<List<World>> ways = worlds.of(rule);
      int last = ways.size() - 1;
      Optional<String> clash = clash(ways.get(last));
      if (clash.isPresent()) {
        int first = last;
        while (first > 0 && clash(ways.get(first - 1)).isPresent()) {
          first--;
        }
        report.add(
            Finding.NEVER_FIRES,
            rule.file(),
            rule.line(),
            0,
            "this rule can never fire%s: %s."
                .formatted(since(worlds.periods(), first), clash.get()));
      }
    }
  }

  private static String since(List<Parameters> periods, int first) {
    return first == 0 ? "" : " from %s on".formatted(periods.get(first).day());
  }

  /** Why none of the ways can be; empty if one of them can, as far as is known. */
  private static Optional<String> clash(List<World> ways) {
    List<List<World.Part>> clashes = ways.stream().map(World::clash).toList();
    if (clashes.isEmpty() || clashes.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    List<World.Part> parts = clashes.get(0);
    String lines =
        parts.stream()
            .map(World.Part::line)
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(" and "));
    return Optional.of(
        parts.size() == 1
            ? "no %s can be what line %s asks for".formatted(parts.get(0).type(), lines)
            : "what is asked of %s in %s contradicts itself"
                .formatted(
                    parts.get(0).type(), (lines.contains(" ") ? "lines " : "line ") + lines));
  }

  private static void tooEarly(KnownRule rule, Report report) {
    rule.when()
        .eachFact(
            fact ->
                concludedIn(fact.type())
                    .filter(stage -> stage.compareTo(rule.stage()) > 0)
                    .ifPresent(
                        stage ->
                            report.add(
                                Finding.TOO_EARLY,
                                rule.file(),
                                fact.line(),
                                0,
                                "%s is concluded in stage %s, so a rule of stage %s cannot see it; move the rule to a later stage."
                                    .formatted(
                                        fact.type(), stage.folder(), rule.stage().folder()))));
  }

  private static Optional<Stage> concludedIn(String type) {
    return Arrays.stream(Stage.values())
        .filter(
            stage ->
                stage.conclusions().stream()
                    .anyMatch(concluded -> concluded.getSimpleName().equals(type)))
        .findFirst();
  }
}
