package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.catalogue.Action;
import heed.decision.DecisionJournal.LedgerState;
import heed.decision.Funnel;
import heed.decision.Replay;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.NewRelease;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Releases;
import heed.rulebook.live.Switches;
import heed.shared.Json;
import heed.shared.NotFound;
import heed.testing.RandomProfiles;
import heed.testing.TestDatabase;
import heed.testing.TestReleases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Decisions are made again as they were, also when Heed has since started on other rules. */
class ReplayIT {
  private static final Instant THEN = Instant.parse("2026-10-31T23:59:59.999Z");
  private static final Clock CLOCK = Clock.fixed(THEN, ZoneOffset.UTC);
  private static final int DECISIONS = 50;

  private final TestDatabase database = TestDatabase.fresh();
  private final ReleaseDao store = database.jdbi().onDemand(ReleaseDao.class);
  private final InteractionLog log =
      new InteractionLog(database.jdbi().onDemand(InteractionDao.class), Json.mapper());

  @Test
  void decisionsReplayIdenticallyAfterAStartOnOtherRules() throws Exception {
    List<UUID> recorded = new ArrayList<>();
    String then;
    try (Releases releases = open(shipped())) {
      Release live = releases.withLive(Function.identity());
      then = live.id();
      RandomProfiles profiles =
          new RandomProfiles(
              3,
              LocalDate.of(2026, 10, 31),
              live.catalogue().actions().stream().map(Action::code).toList());
      for (int n = 0; n < DECISIONS; n++) {
        DecisionInput input =
            new DecisionInput(
                profiles.next("c" + n), new Occasion(null, null, null, null, 3), THEN, n);
        double propensity = (n + 1) / 100.0;
        Decision made = Funnel.decide(live, input, question -> propensity);
        recorded.add(
            log.record(input, made, new LedgerState(0, THEN), Optional.empty()).orElseThrow());
      }
    }
    publish(withDoubledSocialRate());
    try (Releases releases = open(shipped())) {
      assertThat(releases.inForce().releaseId()).isNotEqualTo(then);
      Replay replay = new Replay(releases, Json.mapper());
      for (UUID key : recorded) {
        StoredInteraction stored = log.get(key);
        assertThat(stored.release()).isEqualTo(then);
        assertThat(replay.again(input(stored), decision(stored)).differences()).isEmpty();
      }
    }
  }

  @Test
  void aDecisionThatComesOutOtherwiseShowsWhere() throws Exception {
    try (Releases releases = open(shipped())) {
      DecisionInput input =
          new DecisionInput(
              new RandomProfiles(4, LocalDate.of(2026, 10, 31), List.of("SAVINGS_GOAL")).next("c"),
              new Occasion(null, null, null, null, 3),
              THEN,
              1);
      Decision made = Funnel.decide(releases.withLive(Function.identity()), input, question -> 0.5);
      Decision tampered =
          new Decision(
              made.decidedAt(),
              made.release(),
              made.client(),
              made.recommendations(),
              made.dropped(),
              made.propensities(),
              made.learned(),
              true,
              made.heldOut());

      Replay.Comparison comparison = new Replay(releases, Json.mapper()).again(input, tampered);

      assertThat(comparison.identical()).isFalse();
      assertThat(comparison.differences())
          .extracting(Replay.Difference::pointer)
          .containsExactly("/control");
    }
  }

  @Test
  void aReleaseThatIsNotKeptIsSaidToBeGone() throws Exception {
    Decision made =
        new Decision(THEN, "0123456789abcdef", null, List.of(), List.of(), null, null, false, null);
    try (Releases releases = open(shipped())) {
      Replay replay = new Replay(releases, Json.mapper());
      assertThatThrownBy(() -> replay.again(null, made))
          .isInstanceOf(NotFound.class)
          .hasMessage("The release 0123456789abcdef is no longer kept.");
    }
  }

  private Releases open(RulebookFiles folder) throws Exception {
    return TestReleases.open(store, folder, CLOCK);
  }

  private void publish(RulebookFiles files) {
    store.publish(
        new NewRelease(files.hash(), null, "mia", null, "Doubled", "{}", THEN),
        files,
        Switches.publish(
            store.findNewestSwitch().orElseThrow(), files.hash(), "mia", "Doubled", CLOCK));
  }

  private static RulebookFiles withDoubledSocialRate() {
    SortedMap<String, byte[]> files = new TreeMap<>(shipped().byPath());
    String parameters = new String(files.get("parameters.csv"), StandardCharsets.UTF_8);
    files.put(
        "parameters.csv",
        (parameters + "socialRate,12,money a benefit point,2026-02-01,Board,A test doubles it\n")
            .getBytes(StandardCharsets.UTF_8));
    return RulebookFiles.of(files);
  }

  private static RulebookFiles shipped() {
    return RulebookFiles.readFolder(Path.of("rules"));
  }

  private static DecisionInput input(StoredInteraction stored) throws Exception {
    return Json.mapper().readValue(stored.input(), DecisionInput.class);
  }

  private static Decision decision(StoredInteraction stored) throws Exception {
    return Json.mapper().readValue(stored.decision(), Decision.class);
  }
}
