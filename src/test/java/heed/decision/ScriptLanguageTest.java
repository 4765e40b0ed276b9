package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import heed.client.Profile;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.Recommendation;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScriptLanguageTest {
  private static final String MOTHER =
      """
      {"client":{"id":"amina","gender":"FEMALE","ageYears":34,"area":"URBAN","tenureMonths":14},
       "household":{"schoolAgeChildren":2,"incomePerMonth":900,"otherDebtPerMonth":0,
                    "assessedOn":"2026-10-01"},
       "lifeEvents":[{"kind":"SCHOOL_TERM_STARTS","on":"2027-01-11"}]}
      """;

  @Test
  void withoutAScriptInTheLanguageDatesAreWrittenAsTheEnglishOneHasThem() {
    assertThat(scripts("en")).anyMatch(script -> script.contains("January 11, 2027"));
    assertThat(scripts("es")).anyMatch(script -> script.contains("11 de enero de 2027"));
    assertThat(scripts("fr")).isEqualTo(scripts("en"));
  }

  private static List<String> scripts(String language) {
    Occasion occasion = new Occasion(Channel.CALL, Direction.INBOUND, List.of(), language, 50);
    DecisionInput input =
        new DecisionInput(mother(), occasion, Instant.parse("2026-11-24T10:00:00Z"), 1);
    return Funnel.decide(ShippedRulebook.release(), input, question -> question.action().prior())
        .recommendations()
        .stream()
        .map(Recommendation::script)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Profile mother() {
    try {
      return Json.mapper().readValue(MOTHER, Profile.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
