package heed.decision.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.catalogue.Catalogue;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.rulebook.Breakdown;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.RunawayRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The cases of a rulebook, for somebody who reads and runs them one by one. */
public final class CaseBook {
  private final CaseReader reader;

  /**
   * @param json how facts are read and written everywhere else
   */
  public CaseBook(ObjectMapper json) {
    this.reader = new CaseReader(json);
  }

  /**
   * A case that can be read.
   *
   * @param line where it begins, from 1
   * @param facts what its author wrote
   */
  public record Told(String file, int line, String name, JsonNode facts, DecisionInput input) {}

  /**
   * How a case came out.
   *
   * @param surprises what was expected and what came instead, a sentence each
   * @param decision empty where none was made
   */
  public record Run(Told told, List<String> surprises, Optional<Decision> decision) {
    public Run {
      surprises = List.copyOf(surprises);
    }

    /** Whether it came out as expected. */
    public boolean passed() {
      return surprises.isEmpty();
    }
  }

  /** The cases that can be read, in the order of files and lines; the others are problems. */
  public List<Told> read(RulebookFiles files, Catalogue catalogue, List<RuleProblem> problems) {
    return reader.read(files, catalogue, problems).stream().map(this::told).toList();
  }

  /** Runs those of the cases that begin in one of the given lines, or all where none is given. */
  public List<Run> run(
      RulebookFiles files, Release release, List<Integer> lines, List<RuleProblem> problems) {
    List<PlacedCase> cases =
        reader.read(files, release.catalogue(), problems).stream()
            .filter(placed -> lines.isEmpty() || lines.contains(placed.line()))
            .toList();
    List<Callable<Run>> attempts = new ArrayList<>();
    cases.forEach(placed -> attempts.add(() -> attempt(placed, release)));
    return CaseTrial.boundedBy(release)
        .run(attempts, at -> failed(cases.get(at), "this case did not come to an end in time"));
  }

  private Run attempt(PlacedCase placed, Release release) {
    RuleCase told = placed.told();
    try {
      Decision decision = Funnel.decide(release, told.input(), told.asTold());
      return new Run(told(placed), Surprises.in(told.expect(), decision), Optional.of(decision));
    } catch (RunawayRules runaway) {
      return failed(placed, runaway.getMessage());
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      return failed(placed, Breakdown.text(failure));
    }
  }

  private Run failed(PlacedCase placed, String why) {
    return new Run(told(placed), List.of(why), Optional.empty());
  }

  private Told told(PlacedCase placed) {
    return new Told(
        placed.file(),
        placed.line(),
        placed.told().name(),
        placed.asWritten(),
        placed.told().input());
  }
}
