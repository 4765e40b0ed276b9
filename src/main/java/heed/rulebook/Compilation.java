package heed.rulebook;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.check.TextCheck;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.engine.BoundedBuild;
import heed.rulebook.engine.BuildSite;
import heed.rulebook.engine.CompiledRules;
import heed.rulebook.engine.Facts;
import heed.rulebook.engine.ReadyConclusions;
import heed.rulebook.review.ContactReasons;
import heed.rulebook.review.Review;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from files to a release: read, expand, check, compile, load, try out. Nothing is compiled
 * before everything has been checked.
 */
final class Compilation {
  private static final String SENTENCES = "sentences.dsl";
  private static final BuildSite SITE = new BuildSite();
  private static final int MOST_RULES = 2_000;
  private static final String TOO_MANY =
      "a rulebook may have %,d rules, and this one has %,d. Write rules that differ only in their values as a table.";

  private final RulebookFiles files;
  private final Bounds bounds;
  private final List<RuleProblem> problems = new ArrayList<>();

  Compilation(RulebookFiles files, Bounds bounds) {
    this.files = files;
    this.bounds = bounds;
  }

  Release release() throws BrokenRulebook {
    FileKind.check(files.byPath(), problems);
    stopAtProblems();
    RulebookContent content = RulebookContent.read(files);
    RuleCheck check = new RuleCheck(content.parameters().calls(), problems);
    List<RuleText> texts = texts();
    texts.forEach(check::check);
    int rules = check.placeByRule().size();
    if (rules > MOST_RULES) {
      problems.add(new RuleProblem("rules", 0, 0, TOO_MANY.formatted(MOST_RULES, rules)));
    }
    boolean rulesAreSound = problems.stream().noneMatch(RuleProblem::isError);
    problems.addAll(content.problems());
    if (!rulesAreSound) {
      stopAtProblems();
    }
    problems.addAll(Review.of(files, content, texts));
    stopAtProblems();
    Optional<Release> release =
        new BoundedBuild<>(SITE, found -> build(texts, content, check, found))
            .run(bounds.build(), problems);
    stopAtProblems();
    return release.orElseThrow();
  }

  private Release build(
      List<RuleText> texts, RulebookContent content, RuleCheck check, List<RuleProblem> found) {
    CompiledRules rules = CompiledRules.compile(texts, check, found);
    if (rules == null) {
      return null;
    }
    ReadyConclusions ready =
        ReadyConclusions.conclude(rules, check.dependencies(), content.tables(), found);
    Facts facts = new Facts(check.dependencies());
    Release release =
        new Release(
            files,
            content,
            rules,
            facts,
            ready,
            check.placeByRule(),
            bounds,
            warnings(),
            ContactReasons.of(content, texts));
    if (!found.isEmpty() || !tryOut(release, found)) {
      release.close();
      return null;
    }
    return release;
  }

  private List<RuleText> texts() {
    List<RuleText> texts = new ArrayList<>();
    Sentences sentences =
        Optional.ofNullable(files.byPath().get(SENTENCES))
            .flatMap(bytes -> TextCheck.read(SENTENCES, bytes, problems))
            .map(text -> Sentences.read(SENTENCES, text, problems))
            .orElseGet(Sentences::none);
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".drl") || path.endsWith(".dslr")) {
                Stage stage = Stage.ofPath(path).orElseThrow();
                TextCheck.read(path, bytes, problems)
                    .map(text -> RuleReader.read(path, stage, text, sentences, problems))
                    .ifPresent(texts::add);
              }
            });
    return texts;
  }

  /** Runs every stage once for a client of whom nothing is known. */
  private static boolean tryOut(Release release, List<RuleProblem> found) {
    Client nobody =
        new Client(
            "nobody", null, null, null, null, null, null, null, null, null, null, null, null);
    Profile profile =
        new Profile(nobody, null, null, null, null, null, null, null, null, null, null, null);
    try (Reasoning reasoning = release.reasonAbout(profile, List.of(), LocalDate.of(2000, 1, 1))) {
      reasoning.know(
          new ClientValue(0, 0, 0, Tier.LOW),
          new RepaymentCapacity(null, 0.5, null, Freshness.MISSING));
      for (Stage stage : Stage.values()) {
        reasoning.conclude(stage);
      }
      return true;
    } catch (RuntimeException | LinkageError e) {
      found.add(Breakdown.problem(e, release.placeByRule()));
    }
    return false;
  }

  private List<RuleProblem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).sorted().toList();
  }

  /** Warnings never stop: they go with the release, or with what does stop it. */
  private void stopAtProblems() throws BrokenRulebook {
    if (problems.stream().anyMatch(RuleProblem::isError)) {
      throw new BrokenRulebook(problems);
    }
  }
}
