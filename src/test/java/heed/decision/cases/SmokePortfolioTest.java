package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.client.Profile;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmokePortfolioTest {
  private final List<SmokeClient> clients = SmokePortfolio.of(ShippedRulebook.release());
  private final JsonNode written = Json.mapper().valueToTree(clients);

  @Test
  void theClientsAreAlwaysTheSame() {
    assertThat(SmokePortfolio.of(ShippedRulebook.release())).isEqualTo(clients);
  }

  @Test
  void theShippedRulebookComesToAWholeDecisionForEach() {
    assertThat(clients)
        .hasSizeGreaterThanOrEqualTo(36)
        .allSatisfy(it -> assertThat(it.failureOf(ShippedRulebook.release())).isEmpty());
  }

  @Test
  void everyFactIsKnownOfSomeAndUnknownOfOthers() {
    for (RecordComponent part : Profile.class.getRecordComponents()) {
      Class<?> type = typeOf(part);
      if (part.getName().equals("identity")) {
        continue; // rules never see it
      }
      for (RecordComponent fact : type.getRecordComponents()) {
        List<JsonNode> holders = written.findValues(part.getName());
        Set<String> values = new TreeSet<>();
        holders.forEach(holder -> collect(holder, fact.getName(), values));
        assertThat(values).as(part.getName() + "." + fact.getName()).isNotEmpty();
        if (fact.getType().isEnum()) {
          assertThat(values)
              .as(part.getName() + "." + fact.getName())
              .containsAll(
                  Arrays.stream(fact.getType().getEnumConstants()).map(Object::toString).toList());
        }
      }
    }
  }

  private static void collect(JsonNode holder, String fact, Set<String> values) {
    if (holder.isArray()) {
      holder.forEach(entry -> collect(entry, fact, values));
    } else if (holder.hasNonNull(fact)) {
      values.add(holder.get(fact).asText());
    }
  }

  private static Class<?> typeOf(RecordComponent part) {
    return part.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : part.getType();
  }
}
