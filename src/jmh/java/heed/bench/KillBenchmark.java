package heed.bench;

import heed.testing.kills.KillReport;
import heed.testing.kills.KillReport.Victim;
import heed.testing.kills.KillTrial;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kills Heed and, separately, its PostgreSQL again and again under load: {@code bin/bench kills 30}.
 * Ends with 1 where anything acknowledged is lost or doubled, a cap passed, or a replay different.
 */
public final class KillBenchmark {
  private static final int DECISIONS_BETWEEN = 200;

  private KillBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length == 0 ? 30 : Integer.parseInt(arguments[0]);
    boolean sound = true;
    System.out.println(KillReport.head());
    for (Victim victim : Victim.values()) {
      Path data = Files.createTempDirectory("heed-kills-");
      try (KillTrial trial = new KillTrial(victim, data)) {
        KillReport report = trial.run(kills, DECISIONS_BETWEEN);
        System.out.println(report.line());
        report.faults().forEach(fault -> System.out.println("  ! " + fault));
        sound &= report.faults().isEmpty();
      }
    }
    System.exit(sound ? 0 : 1);
  }
}
