package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatedParametersIT {
  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

  private static final String ANNA =
      """
      {"client":{"id":"anna","ageYears":34,"area":"URBAN","occupation":"SELF_EMPLOYED"},
       "holdings":[{"account":"c","product":"CURRENT_ACCOUNT","family":"CURRENT","balance":5200}]}
      """;

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .at(((InstantSource) NOW::get).withZone(ZoneOffset.UTC))
          .with("samples", "none")
          .with("rulebook.approval", "none");

  @Test
  void aLineWithADateToComeTakesEffectOnThatDayWithoutARelease() {
    Editor editor = new Editor(HEED.http());
    String draft = editor.draft("A social rate from February on");
    editor.append(draft, "parameters.csv", "socialRate,600,money a benefit point,2027-02-01,B,T\n");
    HttpAnswer published = editor.publish(draft);
    assertThat(published.status()).as(published.body()).isEqualTo(200);

    NOW.set(Instant.parse("2027-01-31T23:59:59Z"));
    HttpAnswer before = decide(editor);
    NOW.set(Instant.parse("2027-02-01T00:00:00Z"));
    HttpAnswer after = decide(editor);

    assertThat(after.at("/release")).isEqualTo(before.at("/release"));
    assertThat(priority(after)).isGreaterThan(10 * priority(before));
  }

  @Test
  void aDecisionAsOfADayUsesTheNumbersOfThatDay() {
    Editor editor = new Editor(HEED.http());
    String draft = editor.draft("A social rate for the spring of 2028");
    editor.append(
        draft,
        "parameters.csv",
        """
        socialRate,700,money a benefit point,2028-03-01,B,T
        socialRate,1,money a benefit point,2028-06-01,B,T
        """);
    assertThat(editor.publish(draft).status()).isEqualTo(200);

    HttpAnswer winter = decide(editor, LocalDate.parse("2028-02-29"));
    HttpAnswer spring = decide(editor, LocalDate.parse("2028-03-01"));
    HttpAnswer summer = decide(editor, LocalDate.parse("2028-06-01"));

    assertThat(priority(spring)).isGreaterThan(priority(winter));
    assertThat(priority(spring)).isGreaterThan(10 * priority(summer));
    assertThat(spring.at("/decidedAt")).isEqualTo("2028-03-01T12:00:00Z");
    assertThat(decide(editor, LocalDate.parse("2028-03-01")).body()).isEqualTo(spring.body());
  }

  private static double priority(HttpAnswer answer) {
    return answer.json().at("/recommendations/0/priority").asDouble();
  }

  private static HttpAnswer decide(Editor editor) {
    return editor.evaluate(ANNA);
  }

  private static HttpAnswer decide(Editor editor, LocalDate day) {
    return editor.evaluate(ANNA, day);
  }
}
