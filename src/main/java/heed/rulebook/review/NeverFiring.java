package heed.rulebook.review;

import heed.rulebook.Stage;
import heed.rulebook.review.range.DrawnBoxes;
import heed.rulebook.review.range.World;
import heed.rulebook.review.range.Worlds;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.sheet.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds rules that no client ever makes fire, or that look for what is concluded after them. */
final class NeverFiring implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    Worlds worlds = rulebook.worlds();
    DrawnBoxes drawn = new DrawnBoxes(rulebook.conclusions());
    for (KnownRule rule : rulebook.rules()) {
      tooEarly(rule, report);
      List<List<World>> ways = worlds.of(rule);
      int last = ways.size() - 1;
      Predicate<World.Part> told =
          part -> report.has(ReviewFinding.NEVER_CONCLUDED, rule.file(), part.line());
      Optional<String> clash = clash(ways.get(last), drawn, told);
      if (clash.isPresent()) {
        int first = last;
        while (first > 0 && clash(ways.get(first - 1), drawn, told).isPresent()) {
          first--;
        }
        report.add(
            ReviewFinding.NEVER_FIRES,
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

  /**
   * Why none of the ways can be; empty if one of them can, as far as is known.
   *
   * @param told whether the author has been told already that nothing concludes it
   */
  private static Optional<String> clash(
      List<World> ways, DrawnBoxes drawn, Predicate<World.Part> told) {
    List<Optional<String>> clashes = ways.stream().map(way -> clash(way, drawn, told)).toList();
    return clashes.isEmpty() || clashes.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : clashes.get(0);
  }

  private static Optional<String> clash(World way, DrawnBoxes drawn, Predicate<World.Part> told) {
    List<World.Part> parts = way.clash();
    if (parts.size() == 1) {
      return Optional.of(
          "no %s can be what line %d asks for".formatted(parts.get(0).type(), parts.get(0).line()));
    }
    if (!parts.isEmpty()) {
      List<String> lines = parts.stream().map(part -> "" + part.line()).distinct().toList();
      return Optional.of(
          "what is asked of %s in %s %s contradicts itself"
              .formatted(
                  parts.get(0).type(),
                  lines.size() == 1 ? "line" : "lines",
                  String.join(" and ", lines)));
    }
    return way.there().stream()
        .filter(part -> concludedIn(part.type()).isPresent())
        .filter(part -> !drawn.mayLieIn(part.type(), part.region()))
        .filter(told.negate())
        .findFirst()
        .map(
            part ->
                "no rule and no row concludes such a %s as line %d asks for"
                    .formatted(part.type(), part.line()));
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
                                ReviewFinding.TOO_EARLY,
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
