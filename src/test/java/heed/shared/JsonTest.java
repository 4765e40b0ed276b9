package heed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import heed.client.Profile;
import heed.client.fact.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aRecordIsWrittenAsItsComponentsAndReadBackEqual() throws JsonProcessingException {
    Response response = new Response(NOON, "SAVINGS_GOAL", Channel.CALL, Outcome.ACCEPTED, null);
    String json = Json.mapper().writeValueAsString(response);
    assertThat(json)
        .isEqualTo(
            "{\"at\":\"2026-11-24T12:00:00Z\",\"action\":\"SAVINGS_GOAL\",\"channel\":\"CALL\",\"outcome\":\"ACCEPTED\"}");
    assertThat(Json.mapper().readValue(json, Response.class)).isEqualTo(response);
  }

  @Test
  void aWholeProfileIsReadBackEqual() throws JsonProcessingException {
    Profile profile =
        Json.mapper()
            .readValue(
                """
                {"client": {"id": "c1", "gender": "FEMALE", "ageYears": 34},
                 "household": {"schoolAgeChildren": 2, "incomePerMonth": 900, "assessedOn": "2026-10-01"},
                 "holdings": [{"account": "a", "product": "LOAN_1", "family": "LOAN", "openedOn": "2026-01-01"}],
                 "loanAccounts": [{"account": "a", "paidShare": 0.5, "writtenOff": false}]}
                """,
                Profile.class);
    String json = Json.mapper().writeValueAsString(profile);
    assertThat(Json.mapper().readValue(json, Profile.class)).isEqualTo(profile);
  }

  @Test
  void equalMapsGiveEqualBytes() throws JsonProcessingException {
    Map<String, Integer> backwards = new LinkedHashMap<>();
    backwards.put("b", 2);
    backwards.put("a", 1);
    assertThat(Json.mapper().writeValueAsString(backwards)).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void timesAreText() throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(Duration.ofSeconds(90))).isEqualTo("\"PT1M30S\"");
  }

  @Test
  void nothingIsReadAsAnotherType() {
    for (String json : new String[] {"\"5\"", "1.5", "true", "{}"}) {
      assertThatThrownBy(() -> Json.mapper().readValue(json, Integer.class))
          .as(json)
          .isInstanceOf(MismatchedInputException.class);
    }
    assertThatThrownBy(() -> Json.mapper().readValue("5", String.class))
        .isInstanceOf(MismatchedInputException.class);
  }
}
