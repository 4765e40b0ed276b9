package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.Profile;
import heed.client.fact.Family;
import heed.rulebook.trial.TrialReport.FileCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Profile RICH = SmallRulebook.client(35, 9000, Family.CURRENT);
  private static final Profile POOR = SmallRulebook.client(35, 1, Family.SAVINGS);

  @Test
  void onlyReasoningsThatWereAskedToAreListenedTo() throws BrokenRulebook {
    try (Release release = SmallRulebook.unchanged().compile()) {
      Firings rich = new Firings();
      reason(release, RICH, rich);
      List<FileCoverage> before = Coverage.of(release, rich);
      // Sessions are used over and over: what listened to one must not listen to the next.
      for (int n = 0; n < 5; n++) {
        reason(release, POOR, null);
      }
      assertThat(Coverage.of(release, rich)).isEqualTo(before);
      assertThat(before).anySatisfy(file -> assertThat(file.fired()).isPositive());
      assertThat(Coverage.of(release, new Firings()))
          .allSatisfy(file -> assertThat(file.fired()).isZero())
          .allSatisfy(file -> assertThat(file.neverFired()).hasSize(file.total()));
    }
  }

  @Test
  void firingsOfManyReasoningsAddUp() throws BrokenRulebook {
    try (Release release = SmallRulebook.unchanged().compile()) {
      Firings both = new Firings();
      reason(release, RICH, both);
      int rich = fired(release, both);
      reason(release, RICH, both);
      assertThat(fired(release, both)).isEqualTo(rich);
      Firings poor = new Firings();
      reason(release, POOR, poor);
      reason(release, POOR, both);
      assertThat(fired(release, both)).isGreaterThanOrEqualTo(Math.max(rich, fired(release, poor)));
    }
  }

  private static int fired(Release release, Firings firings) {
    return Coverage.of(release, firings).stream().mapToInt(FileCoverage::fired).sum();
  }

  private static void reason(Release release, Profile profile, Firings firings) {
    try (Reasoning reasoning =
        release.reasonAbout(profile, List.of(), SmallRulebook.TODAY, firings)) {
      SmallRulebook.know(reasoning);
      for (Stage stage : Stage.values()) {
        reasoning.conclude(stage);
      }
    }
  }
}
