package heed.decision.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.rulebook.Breakdown;
import heed.rulebook.Coverage;
import heed.rulebook.Firings;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RunawayRules;
import heed.rulebook.Stage;
import heed.rulebook.trial.Trial;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialReport.FailedCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Runs a release's own cases against its rules, and decides for a smoke portfolio: side by side,
 * each within the release's bounds. Propensities are the catalogue's priors unless a case says
 * otherwise.
 */
public final class CaseTrial implements Trial {
  private static final int MOST_THREADS = 4;

  private final ObjectMapper json;
  private final CaseReader reader;
  private final Predicate<String> wanted;

  /**
   * @param json how facts are read and trails are written everywhere else
   */
  public CaseTrial(ObjectMapper json) {
    this(json, told -> true);
  }

  /**
   * @param wanted whether to run a case, asked with its file and sentence: {@code cases/care.yml: A
   *     reminder goes out}
   */
  public CaseTrial(ObjectMapper json, Predicate<String> wanted) {
    this.json = json;
    this.wanted = wanted;
    this.reader = new CaseReader(json);
  }

  @Override
  public TrialReport of(Release candidate) {
    List<RuleProblem> problems = new ArrayList<>();
    List<PlacedCase> cases =
        reader.read(candidate.files(), candidate.catalogue(), problems).stream()
            .filter(placed -> wanted.test(placed.file() + ": " + placed.told().name()))
            .toList();
    BoundedRuns runs = boundedBy(candidate);
    Firings firings = new Firings();
    List<Outcome> outcomes = runs.run(attempts(candidate, cases, firings), at -> stuck(cases, at));
    outcomes.forEach(outcome -> outcome.problem().ifPresent(problems::add));
    if (outcomes.size() == cases.size()) {
      problems.addAll(Smoke.of(candidate, runs));
    } else {
      problems.add(new RuleProblem("cases", 0, 0, "what comes after that case was not tried."));
    }
    return new TrialReport(
        cases.size(),
        outcomes.stream().flatMap(outcome -> outcome.failed().stream()).toList(),
        problems.stream().distinct().sorted().toList(),
        Coverage.of(candidate, firings));
  }

  static BoundedRuns boundedBy(Release release) {
    Duration each = release.bounds().perStage().multipliedBy(Stage.values().length);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return new BoundedRuns(threads, each, release.bounds().build());
  }

  private List<Callable<Outcome>> attempts(
      Release candidate, List<PlacedCase> cases, Firings firings) {
    List<Callable<Outcome>> attempts = new ArrayList<>();
    cases.forEach(placed -> attempts.add(() -> attempt(candidate, placed, firings)));
    return attempts;
  }

  private Outcome attempt(Release candidate, PlacedCase placed, Firings firings) {
    RuleCase told = placed.told();
    Decision decision;
    try {
      decision = Funnel.decide(candidate, told.input(), told.asTold(), firings);
    } catch (RunawayRules runaway) {
      return Outcome.problem(placed, runaway.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      return Outcome.problem(placed, Breakdown.text(failure) + ".");
    }
    List<String> surprises = Surprises.in(told.expect(), decision);
    return surprises.isEmpty()
        ? Outcome.AS_EXPECTED
        : Outcome.failed(
            new FailedCase(
                placed.file(), placed.line(), told.name(), surprises, json.valueToTree(decision)));
  }

  private static Outcome stuck(List<PlacedCase> cases, int at) {
    return Outcome.problem(cases.get(at), "this case did not come to an end in time.");
  }

  /** How one case came out. */
  private record Outcome(Optional<RuleProblem> problem, Optional<FailedCase> failed) {
    static final Outcome AS_EXPECTED = new Outcome(Optional.empty(), Optional.empty());

    static Outcome failed(FailedCase failed) {
      return new Outcome(Optional.empty(), Optional.of(failed));
    }

    static Outcome problem(PlacedCase placed, String message) {
      return new Outcome(
          Optional.of(new RuleProblem(placed.file(), placed.line(), 0, message)), Optional.empty());
    }
  }
}
