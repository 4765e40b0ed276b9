package heed.decision.step;

import heed.rulebook.sheet.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Now and then lets another action that is nearly as good come first, so that something is learned
 * of it (epsilon among near-equals). Care, collections and doing nothing are never tried out.
 */
final class Exploration {
  private Exploration() {}

  /**
   * The ranking to present. With the probability {@code explorationShare}, one of the m actions
   * whose priority is at most the share {@code nearEqualWithin} below the best one's moves to the
   * first place, each with the same probability; the others keep their order. Each candidate is
   * told the exact probability of the place that it has got.
   *
   * @param bestFirst as arbitration ranked
   * @param seed decides, so that the same decision comes out again
   */
  static List<Candidate> explore(List<Candidate> bestFirst, Parameters parameters, long seed) {
    double share = parameters.number("explorationShare");
    if (share == 0) {
      return bestFirst;
    }
    int from = 0;
    while (from < bestFirst.size() && bestFirst.get(from).action().group().preempts()) {
      from++;
    }
    int equals = nearEquals(bestFirst, from, parameters.number("nearEqualWithin"));
    if (equals < 2) {
      return bestFirst;
    }
    SplittableRandom chance = new SplittableRandom(seed);
    int chosen = chance.nextDouble() < share ? chance.nextInt(equals) : 0;
    List<Candidate> ranking = new ArrayList<>(bestFirst);
    if (chosen > 0) {
      Candidate tried = ranking.remove(from + chosen);
      tried.because(
          "Nearly as good as the best, and tried out to learn from the answer",
          "guard:exploration");
      ranking.add(from, tried);
    }
    for (int natural = 0; natural < equals; natural++) {
      bestFirst.get(from + natural).selectWith(probability(natural, chosen, equals, share));
    }
    return ranking;
  }

  private static int nearEquals(List<Candidate> bestFirst, int from, double within) {
    int end = from;
    while (end < bestFirst.size()
        && bestFirst.get(end).priority() > 0
        && bestFirst.get(end).priority() >= bestFirst.get(from).priority() * (1 - within)) {
      end++;
    }
    return end - from;
  }

  /**
   * How probable it was that the candidate would stand where it stands now.
   *
   * @param natural its place among the m near-equals by priority, from 0
   * @param chosen the place of the one that came first
   */
  private static double probability(int natural, int chosen, int m, double share) {
    if (natural == chosen) {
      return natural == 0 ? 1 - share + share / m : share / m;
    }
    return natural > chosen ? 1 - share + share * natural / m : share * (m - 1 - natural) / m;
  }
}
