package heed.forecast.evaluation;

import heed.learning.Learned;
import heed.learning.Lesson;
import heed.learning.LogisticModel;
import heed.learning.ModelTrainer;
import heed.learning.Observation;
import heed.learning.ResponseCount;
import heed.rulebook.Release;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Heed's own ways to rank: each with what could be learned before the group. */
final class HeedMethods {
  private final ShippedRules rules;

  HeedMethods(Release release) {
    this.rules = new ShippedRules(release);
  }

  /** The whole of Heed, before any model is trained. */
  Method rulesWithEstimate() {
    return group -> {
      Learned learned = new Learned(count(group.earlier()), Map.of());
      return lesson -> rules.score(lesson, learned);
    };
  }

  /** The whole of Heed, with a model trained on the earlier lessons. */
  Method rulesWithModel() {
    return group -> {
      Learned learned =
          new Learned(count(group.earlier()), Map.of(group.ranked().get(0).action(), train(group)));
      return lesson -> rules.score(lesson, learned);
    };
  }

  /** The propensity of the model by itself, without rules. */
  Method modelAlone() {
    return group -> {
      Learned learned =
          new Learned(List.of(), Map.of(group.ranked().get(0).action(), train(group)));
      return lesson -> rules.propensity(lesson, learned);
    };
  }

  private static LogisticModel train(Group group) {
    return ModelTrainer.DEFAULT.train(
        group.earlier().stream().map(Observation::of).toList(), group.ranked().get(0).on());
  }

  private static String occupation(Lesson lesson) {
    String code = lesson.before().client().occupation();
    return code == null ? null : "occupation " + code;
  }

  private List<ResponseCount> count(List<Lesson> lessons) {
    record Cell(String action, Channel channel, String peerGroup, LocalDate month) {
      ResponseCount of(String group, long[] count) {
        return ResponseCount.of(action, channel, group, month, count[0], count[1]);
      }
    }

    Map<Cell, long[]> cells = new HashMap<>();
    for (Lesson lesson : lessons) {
      Cell cell =
          new Cell(
              lesson.action(), lesson.channel(), occupation(lesson), lesson.on().withDayOfMonth(1));
      long[] count = cells.computeIfAbsent(cell, key -> new long[2]);
      count[0]++;
      count[1] += lesson.positive() ? 1 : 0;
    }
    List<ResponseCount> counts = new ArrayList<>();
    cells.forEach(
        (cell, count) -> {
          counts.add(cell.of(null, count));
          if (cell.peerGroup() != null) {
            counts.add(cell.of(cell.peerGroup(), count));
          }
        });
    for (Lesson lesson : lessons) {
      int nth = lesson.nth(rules.frequencyWindowDays(lesson.on()));
      for (int n = 1; n <= nth; n++) {
        counts.add(
            new ResponseCount(
                lesson.action(),
                null,
                null,
                n,
                lesson.on().withDayOfMonth(1),
                1,
                n == nth && lesson.positive() ? 1 : 0));
      }
    }
    return counts;
  }
}
