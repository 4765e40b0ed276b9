package heed.decision.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Dropped;
import heed.decision.model.Occasion;
import heed.decision.model.Recommendation;
import heed.rulebook.Release;
import heed.rulebook.live.Releases;
import heed.shared.Direction;
import heed.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells a decision that was made as a case that expects just that: pasted into a file under {@code
 * cases/} of the same release, it passes. Who the client is does not stand in it.
 */
public final class CaseWriter {
  private final Releases releases;
  private final ObjectMapper json;
  private final ObjectMapper yaml;

  /**
   * @param releases where the priors of the decision's own release are looked up
   * @param json how facts are written everywhere else
   */
  public CaseWriter(Releases releases, ObjectMapper json) {
    this.releases = releases;
    this.json = json;
    this.yaml =
        new ObjectMapper(
            new YAMLFactory()
                .disable(Feature.WRITE_DOC_START_MARKER)
                .disable(Feature.SPLIT_LINES)
                .enable(Feature.MINIMIZE_QUOTES)
                .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN));
  }

  /**
   * The decision as a case in YAML, which begins at the margin as hand-written cases do, so that it
   * can be put behind them.
   *
   * @throws NotFound if the release that made it is no longer kept
   */
  public String tell(DecisionInput input, Decision decision) {
    Catalogue catalogue =
        releases
            .with(decision.release(), Release::catalogue)
            .orElseThrow(
                () -> new NotFound("The release " + decision.release() + " is no longer kept."));
    return "# As release %s decided. Give it a name that says what should stay true, and leave out what may change.\n"
            .formatted(decision.release())
        + tell(catalogue, input, decision);
  }

  /**
   * The same without the comment, for a release that need not be kept.
   *
   * @param catalogue of the release that decided
   */
  public String tell(Catalogue catalogue, DecisionInput input, Decision decision) {
    ObjectNode told = json.createObjectNode();
    told.put("case", name(input, decision));
    told.put("today", input.today().toString());
    told.set("client", NeutralProfile.of(input.profile(), json));
    tell(input.occasion(), told);
    Map<String, Double> learned = learned(decision, catalogue);
    if (!learned.isEmpty()) {
      told.set("propensities", json.valueToTree(learned));
    }
    told.set("expect", expectation(decision));
    PlainNumbers.in(told);
    try {
      return yaml.writeValueAsString(json.createArrayNode().add(told)).indent(-2);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a case could not be written", impossible);
    }
  }

  private static String name(DecisionInput input, Decision decision) {
    return first(decision)
        .map(first -> "%s comes first on %s".formatted(first.action(), input.today()))
        .orElseGet(() -> "Nothing is recommended on %s".formatted(input.today()));
  }

  private void tell(Occasion occasion, ObjectNode told) {
    if (occasion.channel() != null) {
      told.put("channel", occasion.channel().name());
    }
    if (occasion.direction() != Direction.OUTBOUND) {
      told.put("direction", occasion.direction().name());
    }
    if (!occasion.contexts().isEmpty()) {
      told.set("contexts", NeutralProfile.of(occasion.contexts(), json));
    }
    if (occasion.language() != null) {
      told.put("language", occasion.language());
    }
  }

  /** The propensities that were not the catalogue's priors. */
  private static Map<String, Double> learned(Decision decision, Catalogue catalogue) {
    Map<String, Double> learned = new TreeMap<>(decision.propensities());
    for (Action action : catalogue.actions()) {
      if (action.isNoAction()) {
        learned.remove(action.code()); // whose propensity nobody asks for
      } else {
        learned.remove(action.code(), action.prior());
      }
    }
    return learned;
  }

  private ObjectNode expectation(Decision decision) {
    ObjectNode expect = json.createObjectNode();
    Optional<Recommendation> first = first(decision);
    first.ifPresent(it -> expect.put("first", it.action()));
    first
        .filter(it -> it.channel() != null)
        .ifPresent(it -> expect.put("firstChannel", it.channel().name()));
    putAll(
        expect,
        "inOrder",
        decision.recommendations().stream().map(Recommendation::action).toList());
    putAll(
        expect,
        "segments",
        decision.client().segments().stream().map(SegmentSummary::name).distinct().toList());
    ObjectNode dropped = json.createObjectNode();
    for (Dropped drop : decision.dropped()) {
      // A case has no limit: what only stood too far down is ranked in it.
      if (!drop.stage().equals("limit")) {
        dropped.put(drop.action(), drop.code());
      }
    }
    if (!dropped.isEmpty()) {
      expect.set("dropped", dropped);
    }
    return expect;
  }

  private static void putAll(ObjectNode expect, String field, List<String> codes) {
    if (!codes.isEmpty()) {
      ArrayNode list = expect.putArray(field);
      codes.forEach(list::add);
    }
  }

  private static Optional<Recommendation> first(Decision decision) {
    return decision.recommendations().stream().findFirst();
  }
}
