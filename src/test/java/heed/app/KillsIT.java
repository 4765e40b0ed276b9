package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.kills.KillReport;
import heed.testing.kills.KillReport.Victim;
import heed.testing.kills.KillTrial;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged outlives every kill; {@code bin/bench kills} tries it more often. */
class KillsIT {
  private static final int KILLS = 2;
  private static final int DECISIONS_BETWEEN = 30;

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource
  void afterKillsUnderLoadAllThatWasAcknowledgedIsThereOnceAndWithinEveryCap(Victim victim)
      throws Exception {
    try (KillTrial trial = new KillTrial(victim, data)) {
      KillReport report = trial.run(KILLS, DECISIONS_BETWEEN);
      assertThat(report.faults()).isEmpty();
      assertThat(report.lost()).isZero();
      assertThat(report.doubled()).isZero();
      assertThat(report.capsExceeded()).isZero();
      assertThat(report.identical()).isEqualTo(report.replays()).isPositive();
      assertThat(report.answers()).isPositive();
    }
  }
}
