package heed.rulebook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.SmallRulebook;
import heed.testing.TestDatabase;
import heed.testing.TestReleases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleasesIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TestDatabase.fresh();
  private final ReleaseDao store = database.jdbi().onDemand(ReleaseDao.class);
  private final List<Releases> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Releases::close);
  }

  @Test
  void theFolderIsTheFirstReleaseAndNeverAgain() throws Exception {
    Releases first = open(variant(1));
    assertThat(first.inForce().kind()).isEqualTo(Switch.Kind.SEED);
    assertThat(live(first)).isEqualTo(variant(1).hash());

    assertThat(live(open(variant(2)))).isEqualTo(variant(1).hash());
    assertThat(store.list(Long.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void filesComeBackByteForByteAndAreKeptOnce() throws Exception {
    open(variant(1));
    publish(variant(2));

    assertThat(new ReleaseArchive(store).getFiles(variant(2).hash()).byPath())
        .usingRecursiveComparison()
        .isEqualTo(variant(2).byPath());
    long kept =
        database
            .jdbi()
            .withHandle(
                it ->
                    it.createQuery("select count(*) from rulebook_content")
                        .mapTo(Long.class)
                        .one());
    assertThat(kept).isEqualTo(variant(1).byPath().size() + 1L);
  }

  @Test
  void anotherProcessFollowsAndWhoBeganOnTheFormerReleaseFinishesOnIt() throws Exception {
    Releases follower = open(variant(1));
    try (Lease underWay = follower.lease()) {
      for (int n = 2; n < 8; n++) {
        publish(variant(n));
        follower.follow(store);
        assertThat(live(follower)).isEqualTo(variant(n).hash());
      }
      assertThat(conclusions(underWay.release())).isEqualTo(1);
    }
  }

  @Test
  void noLeaseEverFailsWhileReleasesAreSwitchedAway() throws Exception {
    Releases releases = open(variant(1));
    publish(variant(2));
    AtomicReference<Throwable> failed = new AtomicReference<>();
    List<Thread> deciders = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      Thread decider =
          new Thread(
              () -> {
                while (!Thread.currentThread().isInterrupted()) {
                  try (Lease lease = releases.lease()) {
                    conclusions(lease.release());
                  }
                }
              });
      decider.setUncaughtExceptionHandler((thread, thrown) -> failed.set(thrown));
      decider.start();
      deciders.add(decider);
    }
    for (int n = 0; n < 40; n++) {
      releases.rollBack(store, variant(n % 4 < 2 ? 1 : 2).hash(), "mia", "there and back");
    }
    for (Thread decider : deciders) {
      decider.interrupt();
      decider.join();
    }
    assertThat(failed.get()).isNull();
  }

  @Test
  void twoSwitchesFromTheSamePlaceAreOneAndALostRace() throws Exception {
    open(variant(1));
    Switch seen = store.findNewestSwitch().orElseThrow();
    publish(variant(2));

    assertThatThrownBy(() -> publish(variant(3), seen)).isInstanceOf(LostRace.class);
    assertThat(store.find(variant(3).hash())).isEmpty();
    assertThat(store.findNewestSwitch().orElseThrow().releaseId()).isEqualTo(variant(2).hash());
  }

  @Test
  void whatDoesNotBuildHereLeavesTheOneBeforeDecidingAndIsSaid() throws Exception {
    Releases releases = open(variant(1));
    publish(broken());
    releases.follow(store);

    assertThat(live(releases)).isEqualTo(variant(1).hash());
    assertThat(releases.trouble().orElseThrow())
        .startsWith("Release " + broken().hash() + " should decide, but does not build")
        .contains("notes.txt")
        .endsWith("Release " + variant(1).hash() + " decides instead.");

    publish(variant(2));
    releases.follow(store);
    assertThat(live(releases)).isEqualTo(variant(2).hash());
    assertThat(releases.trouble()).isEmpty();
  }

  @Test
  void atAStartTheGoodReleaseBeforeServesWhereTheLiveOneDoesNotBuild() throws Exception {
    open(variant(1));
    publish(variant(2));
    publish(broken());

    Releases restarted = open(variant(3));

    assertThat(live(restarted)).isEqualTo(variant(2).hash());
    assertThat(restarted.trouble().orElseThrow()).contains(variant(2).hash() + " decides instead");
    assertThat(store.findNewestSwitch().orElseThrow().releaseId()).isEqualTo(broken().hash());
  }

  @Test
  void atAStartTheFolderServesWhereNoReleaseBuilds() throws Exception {
    RulebookFiles before = variant(1);
    open(before).close();
    publish(broken());
    database.jdbi().useHandle(it -> it.execute("alter table release_switch disable trigger user"));
    database.jdbi().useHandle(it -> it.execute("delete from release_switch where number = 1"));

    Releases restarted = open(variant(3));

    assertThat(live(restarted)).isEqualTo(variant(3).hash());
    assertThat(restarted.inForce().kind()).isEqualTo(Switch.Kind.SEED);
  }

  @Test
  void atAStartAFolderThatIsInQuarantineDoesNotServe() throws Exception {
    open(variant(1));
    publish(variant(2));
    open(variant(1)).quarantine(store, variant(2).hash());
    publish(broken());
    database.jdbi().useHandle(it -> it.execute("alter table release_switch disable trigger user"));
    database
        .jdbi()
        .useHandle(
            it ->
                it.execute(
                    "delete from release_switch where release_id = ? and quarantined is null",
                    variant(1).hash()));
    database
        .jdbi()
        .useHandle(
            it ->
                it.execute(
                    "update release_switch set release_id = ? where quarantined is not null",
                    broken().hash()));

    assertThatThrownBy(() -> open(variant(2))).isInstanceOf(BrokenRulebook.class);
    assertThat(live(open(variant(3)))).isEqualTo(variant(3).hash());
  }

  @Test
  void aBrokenFolderDoesNotMatterOnceThereIsARelease() throws Exception {
    open(variant(1));
    assertThat(live(open(broken()))).isEqualTo(variant(1).hash());
  }

  @Test
  void aQuarantinedReleaseIsTakenOffOnceAndNotGoneBackTo() throws Exception {
    Releases one = open(variant(1));
    publish(variant(2));
    Releases two = open(variant(1));

    one.quarantine(store, variant(2).hash());
    two.quarantine(store, variant(2).hash());
    one.quarantine(store, variant(2).hash());

    assertThat(live(one)).isEqualTo(variant(1).hash());
    assertThat(live(two)).isEqualTo(variant(1).hash());
    assertThat(store.findNewestSwitch().orElseThrow().number()).isEqualTo(3);
    assertThat(one.trouble().orElseThrow()).contains(variant(2).hash() + " is in quarantine");

    one.quarantine(store, variant(1).hash());
    assertThat(live(one)).as("there is no other good one").isEqualTo(variant(1).hash());
  }

  private Releases open(RulebookFiles folder) throws Exception {
    Releases releases = TestReleases.open(store, folder, CLOCK);
    opened.add(releases);
    return releases;
  }

  private void publish(RulebookFiles files) {
    publish(files, store.findNewestSwitch().orElseThrow());
  }

  private void publish(RulebookFiles files, Switch before) {
    store.publish(
        new NewRelease(files.hash(), null, "mia", "noa", "A test", "{}", CLOCK.instant()),
        files,
        Switches.publish(before, files.hash(), "mia", "A test", CLOCK));
  }

  private static String live(Releases releases) {
    return releases.withLive(Release::id);
  }

  /** The small rulebook with a remark of its own. */
  private static RulebookFiles variant(int n) {
    return SmallRulebook.with("README.md", "Variant " + n).files();
  }

  private static RulebookFiles broken() {
    return SmallRulebook.with("notes.txt", "no place for this").files();
  }

  private static int conclusions(Release release) {
    return SmallRulebook.conclusions(release, SmallRulebook.client(30, 10)).isEmpty() ? 0 : 1;
  }

  @Test
  void goingBackToWhatIsNotKeptIsRefused() throws Exception {
    Releases releases = open(variant(1));
    assertThatThrownBy(() -> releases.rollBack(store, "0123456789abcdef", "mia", "back"))
        .hasMessage("There is no release 0123456789abcdef.");
    publish(broken());
    publish(variant(1));
    assertThatThrownBy(() -> releases.rollBack(store, broken().hash(), "mia", "back"))
        .isInstanceOf(BrokenRulebook.class);
  }
}
