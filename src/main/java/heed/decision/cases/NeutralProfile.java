package heed.decision.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.Profile;
import heed.client.fact.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What rules see of a client, without what tells who it is: no identity, other keys for client and
 * accounts, no names of staff, and no free text.
 */
final class NeutralProfile {
  private static final String CLIENT = "client";
  private static final String OFFICER = "Officer";
  private static final String LEFT_OUT = "left out";

  /** What rules may compare a text with: codes, small words and numbers. */
  private static final Pattern COMPARABLE =
      Pattern.compile("[A-Z][A-Z0-9_]{0,63}|[a-z][a-z-]{0,63}|[0-9.-]{1,10}");

  private NeutralProfile() {}

  /** The known facts; what is unknown or goes without saying is left out. */
  static ObjectNode of(Profile profile, ObjectMapper json) {
    ObjectNode facts = json.valueToTree(profile);
    facts.remove("identity");
    ObjectNode client = (ObjectNode) facts.get("client");
    client.put("id", CLIENT);
    if (client.has("officer")) {
      client.put("officer", OFFICER);
    }
    replaceAccounts(facts);
    facts.path("surveyAnswers").forEach(answer -> neutralize((ObjectNode) answer, "answer"));
    facts.path("contacts").forEach(contact -> neutralize((ObjectNode) contact, "campaign"));
    leaveOutUnknown(facts);
    return facts;
  }

  /** The contexts of a request. */
  static ArrayNode of(List<Context> contexts, ObjectMapper json) {
    ArrayNode told = json.valueToTree(contexts);
    told.forEach(context -> neutralize((ObjectNode) context, "value"));
    return told;
  }

  private static void neutralize(ObjectNode holder, String field) {
    if (holder.has(field) && !COMPARABLE.matcher(holder.get(field).asText()).matches()) {
      holder.put(field, LEFT_OUT);
    }
  }

  /** New keys in the order of the old ones, the same wherever the same account is meant. */
  private static void replaceAccounts(ObjectNode facts) {
    List<JsonNode> holders = new ArrayList<>();
    facts.path("holdings").forEach(holders::add);
    facts.path("loanAccounts").forEach(holders::add);
    List<String> accounts =
        List.copyOf(new TreeSet<>(holders.stream().map(it -> it.get("account").asText()).toList()));
    for (JsonNode holder : holders) {
      int place = accounts.indexOf(holder.get("account").asText());
      ((ObjectNode) holder).put("account", "A%03d".formatted(place + 1));
    }
  }

  private static void leaveOutUnknown(JsonNode node) {
    if (node instanceof ObjectNode fields) {
      List<String> unknown = new ArrayList<>();
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        leaveOutUnknown(field.getValue());
        JsonNode value = field.getValue();
        if (value.isNull()
            || value.asText().equals("UNKNOWN")
            || (value.isArray() && value.isEmpty())
            || (field.getKey().equals("writtenOff") && !value.asBoolean())) {
          unknown.add(field.getKey());
        }
      }
      fields.remove(unknown);
    } else {
      node.forEach(NeutralProfile::leaveOutUnknown);
    }
  }
}
