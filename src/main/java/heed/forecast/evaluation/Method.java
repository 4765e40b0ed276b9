package heed.forecast.evaluation;

import heed.learning.Lesson;
import java.util.function.ToDoubleFunction;

/** A way to say whom to ask first. */
@FunctionalInterface
interface Method {
  /**
   * Learns from the earlier lessons of the group; scores a lesson without looking at its answer.
   */
  ToDoubleFunction<Lesson> learn(Group group);

  /** Nothing is learned. */
  static Method fixed(ToDoubleFunction<Lesson> score) {
    return group -> score;
  }
}
