package heed.console.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.decision.cases.CaseClients;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.PropensitySource;
import heed.interaction.InteractionLog;
import heed.interaction.StoredInteraction;
import heed.rulebook.Release;
import heed.shared.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a draft may be tried on: clients of its cases, and clients for whom a decision is stored,
 * with the facts of then. Nobody is looked for by name.
 */
public final class Subjects {
  private final InteractionLog log;
  private final ObjectMapper json;

  public Subjects(InteractionLog log, ObjectMapper json) {
    this.log = log;
    this.json = json;
  }

  /** The sentences that name the cases of a release. */
  List<String> cases(Release release) {
    return CaseClients.of(release, json).names();
  }

  /** The client of the case of that name, of the decision of that key, or of that id. */
  Optional<Subject> find(String wanted, Release release) {
    Optional<CaseClients.Told> told = CaseClients.of(release, json).find(wanted);
    if (told.isPresent()) {
      return told.map(it -> new Subject("case", it.input(), it.propensities()));
    }
    return decision(wanted).map(this::subject);
  }

  private Optional<StoredInteraction> decision(String wanted) {
    UUID key;
    try {
      key = UUID.fromString(wanted);
    } catch (IllegalArgumentException notAKey) {
      return log.findLast(wanted);
    }
    try {
      return Optional.of(log.get(key));
    } catch (NotFound none) {
      return log.findLast(wanted);
    }
  }

  private Subject subject(StoredInteraction stored) {
    try {
      Decision then = json.readValue(stored.decision(), Decision.class);
      return new Subject(
          "decision", json.readValue(stored.input(), DecisionInput.class), new Remembered(then));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored decision cannot be read", unreadable);
    }
  }

  /**
   * Somebody to decide for.
   *
   * @param source case or decision
   */
  record Subject(String source, DecisionInput input, PropensitySource propensities) {}
}
