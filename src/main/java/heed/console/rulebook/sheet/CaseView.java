package heed.console.rulebook.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import heed.console.Texts;
import heed.decision.cases.CaseBook.Told;
import heed.decision.model.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One case as a person reads it.
 *
 * @param occasion what is said of the day and the contact
 * @param facts what is said of the client
 * @param expected what should come of it
 * @param run how it came out, or null where it did not run
 */
public record CaseView(
    int line,
    String name,
    List<Fact> occasion,
    List<Fact> facts,
    List<Fact> expected,
    RunView run) {
  private static final List<String> OCCASION =
      List.of("today", "channel", "direction", "language", "contexts", "propensities");

  /** Something that is said, and its values. */
  public record Fact(String label, List<String> values) {}

  /**
   * How a case came out.
   *
   * @param surprises what was expected and what came instead
   * @param asCase the same client with all that was decided, as a case to be written
   */
  public record RunView(
      boolean passed, List<String> surprises, Optional<Decision> decision, String asCase) {}

  static CaseView of(Told told, Optional<RunView> run, Texts texts) {
    return new CaseView(
        told.line(),
        told.name(),
        OCCASION.stream()
            .filter(key -> isSaid(told.facts().path(key)))
            .map(key -> new Fact(label(key, texts), values(told.facts().path(key), texts)))
            .toList(),
        all(told.facts().path("client"), texts),
        all(told.facts().path("expect"), texts),
        run.orElse(null));
  }

  private static List<Fact> all(JsonNode facts, Texts texts) {
    List<Fact> all = new ArrayList<>();
    facts
        .properties()
        .forEach(
            it -> {
              if (isSaid(it.getValue())) {
                all.add(new Fact(label(it.getKey(), texts), values(it.getValue(), texts)));
              }
            });
    return all;
  }

  private static boolean isSaid(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isContainerNode() && isEmpty(value));
  }

  private static boolean isEmpty(JsonNode container) {
    for (JsonNode part : container) {
      if (isSaid(part)) {
        return false;
      }
    }
    return true;
  }

  /** One text for each entry of a list or an object; an entry that has parts names them. */
  private static List<String> values(JsonNode value, Texts texts) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(entry -> values.add(flat(entry, texts)));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              it -> {
                if (isSaid(it.getValue()) && !it.getKey().equals("id")) {
                  values.add(label(it.getKey(), texts) + " " + flat(it.getValue(), texts));
                }
              });
    } else {
      values.add(value.asText());
    }
    return values;
  }

  private static String flat(JsonNode entry, Texts texts) {
    if (!entry.isContainerNode()) {
      return entry.asText();
    }
    StringJoiner parts = new StringJoiner(" · ");
    entry
        .properties()
        .forEach(
            it -> {
              if (isSaid(it.getValue())) {
                boolean plain = it.getValue().isTextual();
                String value = it.getValue().asText();
                parts.add(plain ? value : label(it.getKey(), texts) + " " + value);
              }
            });
    return parts.toString();
  }

  /** The words for a field such as {@code ageYears}; a code stays as it is. */
  private static String label(String key, Texts texts) {
    if (key.matches("[A-Z0-9_]+")) {
      return key;
    }
    return texts.word(
        "sheet.fact", key.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT));
  }
}
