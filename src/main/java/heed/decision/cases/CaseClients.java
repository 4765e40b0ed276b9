package heed.decision.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.decision.model.DecisionInput;
import heed.decision.model.PropensitySource;
import heed.rulebook.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clients that a rulebook's cases tell of, for whoever wants to decide for one of them. */
public final class CaseClients {
  private final List<PlacedCase> cases;

  private CaseClients(List<PlacedCase> cases) {
    this.cases = List.copyOf(cases);
  }

  /** Those of a release; cases that cannot be read are left out. */
  public static CaseClients of(Release release, ObjectMapper json) {
    return new CaseClients(
        new CaseReader(json).read(release.files(), release.catalogue(), new ArrayList<>()));
  }

  /** The sentences that name the cases, in the order of files and lines. */
  public List<String> names() {
    return cases.stream().map(it -> it.told().name()).toList();
  }

  /** What the case of this name tells. */
  public Optional<Told> find(String name) {
    return cases.stream()
        .map(PlacedCase::told)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(it -> new Told(it.input(), it.asTold()));
  }

  /** A client on a day, and how likely she says yes. */
  public record Told(DecisionInput input, PropensitySource propensities) {}
}
