package heed.decision.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.shared.InvalidInput;
import heed.shared.Ranges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the cases of a release against its own rules. Propensities are the catalogue's priors. */
public final class CaseRunner {
  private final ObjectReader yaml;

  /**
   * @param json how facts are read everywhere else; cases are the same facts in YAML
   */
  public CaseRunner(ObjectMapper json) {
    this.yaml = json.copyWith(new YAMLFactory()).readerFor(new TypeReference<List<RuleCase>>() {});
  }

  /**
   * Runs every case of the release's {@code cases/} folder.
   *
   * @throws BrokenRulebook if a file cannot be read as cases
   */
  public List<CaseResult> run(Release release) throws BrokenRulebook {
    List<RuleProblem> problems = new ArrayList<>();
    List<CaseResult> results = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : release.files().byPath().entrySet()) {
      if (file.getKey().startsWith("cases/") && file.getKey().endsWith(".yml")) {
        for (RuleCase ruleCase : read(file.getKey(), file.getValue(), problems)) {
          results.add(run(release, file.getKey(), ruleCase));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenRulebook(problems);
    }
    return results;
  }

  private List<RuleCase> read(String path, byte[] content, List<RuleProblem> problems) {
    try {
      List<RuleCase> cases = yaml.readValue(content);
      return Ranges.entries("cases", cases);
    } catch (JsonProcessingException unreadable) {
      JsonLocation at = unreadable.getLocation();
      problems.add(
          new RuleProblem(
              path,
              at == null ? 0 : at.getLineNr(),
              at == null ? 0 : at.getColumnNr(),
              "This cannot be read as cases: " + unreadable.getOriginalMessage()));
    } catch (InvalidInput missing) {
      problems.add(
          new RuleProblem(path, 0, 0, "This cannot be read as cases: " + missing.getMessage()));
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory could not be read", impossible);
    }
    return List.of();
  }

  private static CaseResult run(Release release, String file, RuleCase ruleCase) {
    Decision decision =
        Funnel.decide(release, ruleCase.input(), question -> question.action().prior());
    return new CaseResult(
        file, ruleCase.name(), Surprises.in(ruleCase.expect(), decision), decision);
  }
}
