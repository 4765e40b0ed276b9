package heed.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Some clients in the order in which a method would ask them, and who of them said yes. Clients of
 * one score share their places: each gets the mean of them.
 */
public final class Ranking {
  private static final double TOP_SHARE = 0.1;

  private final int[] bestFirst;
  private final double[] scores;
  private final boolean[] positive;

  /**
   * @param scores one for each client, higher is asked sooner
   * @param positive whether the client said yes
   */
  public Ranking(double[] scores, boolean[] positive) {
    this.scores = scores;
    this.positive = positive;
    this.bestFirst =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer client) -> -scores[client]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** How many are ranked. */
  public int clients() {
    return scores.length;
  }

  /** What the ranking is worth, each client counting once. */
  public Worth worth() {
    int[] once = new int[scores.length];
    Arrays.fill(once, 1);
    return worth(once);
  }

  /**
   * What the ranking is worth.
   *
   * @param times how often each client counts
   */
  public Worth worth(int[] times) {
    long clients = 0;
    long yes = 0;
    for (int client = 0; client < times.length; client++) {
      clients += times[client];
      yes += positive[client] ? times[client] : 0;
    }
    long top = Math.max(1, Math.round(clients * TOP_SHARE));
    double placesLeft = top;
    double hits = 0;
    double wins = 0;
    long noAbove = 0;
    for (int from = 0; from < bestFirst.length; ) {
      int to = from;
      long tied = 0;
      long tiedYes = 0;
      while (to < bestFirst.length && scores[bestFirst[to]] == scores[bestFirst[from]]) {
        int client = bestFirst[to++];
        tied += times[client];
        tiedYes += positive[client] ? times[client] : 0;
      }
      if (tied > 0) {
        double places = Math.min(placesLeft, (double) tied);
        hits += places * tiedYes / tied;
        placesLeft -= places;
        long tiedNo = tied - tiedYes;
        wins += tiedYes * (clients - yes - noAbove - tiedNo + tiedNo / 2.0);
        noAbove += tiedNo;
      }
      from = to;
    }
    return new Worth(wins, (double) yes * (clients - yes), hits, (double) top * yes / clients);
  }

  /**
   * Sums that can be added over groups of clients that were ranked apart.
   *
   * @param wins pairs of a yes and a no of one group in which the yes stands first; ties count half
   * @param pairs all such pairs
   * @param hits who said yes among the first tenth
   * @param hitsByChance how many would be among a tenth drawn at random
   */
  public record Worth(double wins, double pairs, double hits, double hitsByChance) {
    /** The sum over no group. */
    public static final Worth NONE = new Worth(0, 0, 0, 0);

    /** The sum of both. */
    public Worth plus(Worth other) {
      return new Worth(
          wins + other.wins,
          pairs + other.pairs,
          hits + other.hits,
          hitsByChance + other.hitsByChance);
    }

    /** Chance that of a yes and a no of one group the yes stands first. */
    public double auc() {
      return wins / pairs;
    }

    /** How many times more yeses the first tenth has than a random one. */
    public double lift() {
      return hits / hitsByChance;
    }
  }
}
