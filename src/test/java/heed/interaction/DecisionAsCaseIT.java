package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Action;
import heed.client.fact.Context;
import heed.decision.Funnel;
import heed.decision.cases.CaseTrial;
import heed.decision.cases.CaseWriter;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Releases;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialText;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Json;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.RandomProfiles;
import heed.testing.TestDatabase;
import heed.testing.TestReleases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A decision that was made becomes a case that expects it. */
class DecisionAsCaseIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private static final Instant THEN = Instant.parse("2026-11-24T23:30:00Z");
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final int DECISIONS = 120;

  @Test
  void whateverWasDecidedPassesAsACaseOfTheSameRelease() throws Exception {
    RulebookFiles shipped = RulebookFiles.readFolder(Path.of("rules"));
    try (Releases releases =
        TestReleases.open(
            TestDatabase.fresh().jdbi().onDemand(ReleaseDao.class),
            shipped,
            Clock.fixed(THEN, ZoneOffset.UTC))) {
      Release live = releases.withLive(Function.identity());
      CaseWriter writer = new CaseWriter(releases, Json.mapper());
      List<String> actions = live.catalogue().actions().stream().map(Action::code).toList();
      RandomProfiles profiles = new RandomProfiles(11, LocalDate.of(2026, 11, 24), actions);
      StringBuilder cases = new StringBuilder();
      for (int n = 0; n < DECISIONS; n++) {
        DecisionInput input = new DecisionInput(profiles.next("person-" + n), occasion(n), THEN, n);
        double shift = n % 2 == 0 ? 0 : n / 1000.0;
        Decision decision =
            Funnel.decide(live, input, question -> question.action().prior() + shift);
        String told = writer.tell(input, decision);
        assertThat(told).contains("\n- case: ").doesNotContain("person-", "Quispe", "O. Officer");
        assertThat(told.contains("propensities:"))
            .isEqualTo(
                shift > 0
                    && decision.propensities().keySet().stream()
                        .anyMatch(action -> !action.equals("NO_ACTION")));
        cases.append(told.replaceFirst("- case: ", "- case: %d. ".formatted(n)));
      }
      SortedMap<String, byte[]> files = new TreeMap<>(shipped.byPath());
      files.keySet().removeIf(path -> path.startsWith("cases/"));
      files.put("cases/told.yml", cases.toString().getBytes(StandardCharsets.UTF_8));
      try (Release same = Release.compile(RulebookFiles.of(files))) {
        TrialReport report = new CaseTrial(Json.mapper()).of(same);
        assertThat(report.cases()).isEqualTo(DECISIONS);
        assertThat(report.passed()).as(new TrialText(report).whatFailed()).isTrue();
      }
    }
  }

  @Test
  void oneCallTellsAStoredDecisionAsACase() {
    HEED.http()
        .put(
            "/v1/clients/amina-77",
            """
            {"client":{"id":"amina-77","gender":"FEMALE","ageYears":34,"area":"URBAN","officer":"Grace O."},
             "identity":{"name":"Amina Wanjiru","phone":"+254 700 000 001"},
             "holdings":[{"account":"0042-778","product":"CURRENT_ACCOUNT","family":"CURRENT","balance":5200}],
             "surveyAnswers":[{"survey":"NEEDS","question":"OTHER","answer":"Ask my sister Fatuma","answeredOn":"2026-01-01"}]}
            """);
    String interaction =
        HEED.http()
            .post("/v1/recommendations", "{\"clientId\":\"amina-77\",\"channel\":\"CALL\"}")
            .at("/interactionId");

    HttpAnswer told = HEED.http().post("/v1/interactions/" + interaction + "/case", "");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.header("Content-Type").orElseThrow()).startsWith("application/yaml");
    assertThat(told.body())
        .startsWith("# As release ")
        .contains("- case: TERM_DEPOSIT comes first on ", "  channel: CALL", "account: A001")
        .contains("id: client", "officer: Officer", "answer: left out")
        .doesNotContain("amina", "Amina", "Grace", "254", "0042", "Fatuma", "UNKNOWN", "null");
    assertThat(HEED.http().post("/v1/interactions/0/case", "").status()).isEqualTo(404);
  }

  @Test
  void thePaletteOfTheLiveReleaseIsServed() {
    HttpAnswer palette = HEED.http().get("/v1/rulebook/sentences");
    assertThat(palette.status()).isEqualTo(200);
    assertThat(palette.at("/sentences/0/section")).isEqualTo("when");
    assertThat(palette.json().at("/sentences")).hasSizeGreaterThan(90);
  }

  private static Occasion occasion(int n) {
    Channel channel = n % 3 == 0 ? null : CHANNELS.get(n % CHANNELS.size());
    List<Context> contexts =
        n % 5 == 0 ? List.of(new Context("reason", null, "balance-enquiry")) : List.of();
    return new Occasion(
        channel, n % 4 == 0 ? Direction.INBOUND : null, contexts, n % 7 == 0 ? "es" : null, 3);
  }
}
