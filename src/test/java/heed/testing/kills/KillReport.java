package heed.testing.kills;

import java.util.List;

/**
 * What so many kills did.
 *
 * @param faults whatever must not happen, in words; empty when all is well
 * @param secondsToServe from each kill to the next answered decision, sorted
 */
public record KillReport(
    Victim victim,
    int kills,
    int decisions,
    int answers,
    int retried,
    int decisionsFound,
    int answersFound,
    int doubled,
    int capsExceeded,
    int replays,
    int identical,
    List<Double> secondsToServe,
    List<String> faults) {

  /** What is killed. */
  public enum Victim {
    HEED,
    POSTGRES
  }

  /** Acknowledged decisions and answers that were not found. */
  public int lost() {
    return decisions - decisionsFound + answers - answersFound;
  }

  /** A head for lines. */
  public static String head() {
    return "%-9s %6s %10s %8s %8s %8s %5s %8s %9s %18s %24s"
        .formatted(
            "killed",
            "kills",
            "decisions",
            "answers",
            "retried",
            "found",
            "lost",
            "doubled",
            "over caps",
            "replays identical",
            "s to serve, median (max)");
  }

  /** All but the faults in one line. */
  public String line() {
    return "%-9s %6d %,10d %,8d %,8d %,8d %5d %8d %9d %18s %24s"
        .formatted(
            victim,
            kills,
            decisions,
            answers,
            retried,
            decisionsFound + answersFound,
            lost(),
            doubled,
            capsExceeded,
            identical + " of " + replays,
            "%.1f (%.1f)"
                .formatted(
                    secondsToServe.get(secondsToServe.size() / 2),
                    secondsToServe.get(secondsToServe.size() - 1)));
  }
}
