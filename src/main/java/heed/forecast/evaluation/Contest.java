package heed.forecast.evaluation;

import heed.learning.Lesson;
import heed.learning.Ranking;
import heed.learning.Ranking.Worth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Several methods rank the same clients, group by group. Intervals are those of a bootstrap that
 * draws the clients of each group anew; all methods see the same draws.
 */
final class Contest {
  private static final int DRAWS = 1_000;
  private static final long SEED = 20_080_501;

  private final List<Group> groups;
  private final Map<String, List<Ranking>> rankings = new LinkedHashMap<>();
  private Map<String, double[][]> draws = Map.of();

  Contest(List<Group> groups) {
    this.groups = List.copyOf(groups);
  }

  /** Lets a method take part. */
  void enter(String name, Method method) {
    rankings.put(name, groups.stream().map(group -> ranking(method, group)).toList());
  }

  private static Ranking ranking(Method method, Group group) {
    ToDoubleFunction<Lesson> score = method.learn(group);
    List<Lesson> ranked = group.ranked();
    boolean[] positive = new boolean[ranked.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = ranked.get(i).positive();
    }
    return new Ranking(ranked.stream().mapToDouble(score).toArray(), positive);
  }

  /** The figure of every method, in the order of entering. */
  List<Figure> figures() {
    draws = draw();
    List<Figure> figures = new ArrayList<>();
    rankings.forEach(
        (name, ranked) -> {
          Worth worth = ranked.stream().map(Ranking::worth).reduce(Worth.NONE, Worth::plus);
          double[][] drawn = draws.get(name);
          figures.add(
              new Figure(
                  name,
                  ranked.stream().mapToInt(Ranking::clients).sum(),
                  Interval.of(worth.lift(), drawn[0]),
                  Interval.of(worth.auc(), drawn[1])));
        });
    return figures;
  }

  /** By how much the lift of one method is above that of another; to be asked after the figures. */
  Interval advantage(String one, String other) {
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, draw -> draws.get(one)[0][draw] - draws.get(other)[0][draw]);
    return Interval.of(lift(one) - lift(other), drawn);
  }

  private double lift(String name) {
    return rankings.get(name).stream().map(Ranking::worth).reduce(Worth.NONE, Worth::plus).lift();
  }

  /** Lifts and AUCs of every method over all draws. */
  private Map<String, double[][]> draw() {
    Map<String, double[][]> drawn = new LinkedHashMap<>();
    rankings.keySet().forEach(name -> drawn.put(name, new double[2][DRAWS]));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      List<int[]> times =
          groups.stream().map(group -> times(group.ranked().size(), random)).toList();
      int at = draw;
      rankings.forEach(
          (name, ranked) -> {
            Worth worth = Worth.NONE;
            for (int group = 0; group < ranked.size(); group++) {
              worth = worth.plus(ranked.get(group).worth(times.get(group)));
            }
            drawn.get(name)[0][at] = worth.lift();
            drawn.get(name)[1][at] = worth.auc();
          });
    }
    return drawn;
  }

  private static int[] times(int clients, SplittableRandom random) {
    int[] times = new int[clients];
    for (int i = 0; i < clients; i++) {
      times[random.nextInt(clients)]++;
    }
    return times;
  }
}
