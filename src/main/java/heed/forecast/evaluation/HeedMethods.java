package heed.forecast.evaluation;

import heed.decision.model.PropensityQuestion;
import heed.learning.Lesson;
import heed.learning.ModelTrainer;
import heed.learning.PropensityTable;
import heed.learning.ResponseCount;
import heed.learning.TrainedModel;
import heed.rulebook.Release;
import heed.shared.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Heed's own ways to rank. */
final class HeedMethods {
  private final ShippedRules rules;

  HeedMethods(Release release) {
    this.rules = new ShippedRules(release);
  }

  /** The shipped rules, their propensities estimated from the earlier lessons. */
  Method rulesWithEstimate() {
    return group -> {
      PropensityTable table = new PropensityTable(count(group.earlier()));
      return lesson -> rules.priority(lesson, question -> estimate(table, question));
    };
  }

  /** The shipped rules, with the propensities of a model trained on the earlier lessons. */
  Method rulesWithModel() {
    return group -> {
      TrainedModel model = train(group);
      return lesson ->
          rules.priority(lesson, question -> propensity(model, lesson, question.action().code()));
    };
  }

  /** The model by itself, without rules. */
  Method modelAlone() {
    return group -> {
      TrainedModel model = train(group);
      return (ToDoubleFunction<Lesson>) lesson -> propensity(model, lesson, lesson.action());
    };
  }

  private static TrainedModel train(Group group) {
    return ModelTrainer.DEFAULT.train(group.earlier(), group.ranked().get(0).on());
  }

  private static double propensity(TrainedModel model, Lesson lesson, String action) {
    return model.propensity(lesson.before(), action, lesson.on());
  }

  private static double estimate(PropensityTable table, PropensityQuestion question) {
    return table.estimate(
        question.action(),
        question.channel(),
        question.peerGroup(),
        question.ownContacts(),
        question.ownPositives(),
        question.priorWeight());
  }

  private static List<ResponseCount> count(List<Lesson> lessons) {
    record Cell(String action, Channel channel, String peerGroup) {}
    Map<Cell, long[]> cells = new HashMap<>();
    for (Lesson lesson : lessons) {
      String peerGroup = lesson.before().client().occupation();
      long[] cell =
          cells.computeIfAbsent(
              new Cell(lesson.action(), lesson.channel(), peerGroup), key -> new long[2]);
      cell[0]++;
      cell[1] += lesson.positive() ? 1 : 0;
    }
    List<ResponseCount> counts = new ArrayList<>();
    cells.forEach(
        (cell, count) ->
            counts.add(
                new ResponseCount(
                    cell.action(), cell.channel(), cell.peerGroup(), count[0], count[1])));
    return counts;
  }
}
