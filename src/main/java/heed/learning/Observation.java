package heed.learning;

import java.time.LocalDate;

/**
 * A lesson as a model sees it.
 *
 * @param features of the client right before the contact
 * @param on the UTC date of the contact
 */
public record Observation(Features features, boolean positive, LocalDate on) {
  /** What a model sees of the lesson. */
  public static Observation of(Lesson lesson) {
    return new Observation(
        ClientFeatures.of(lesson.before(), lesson.action(), lesson.on()),
        lesson.positive(),
        lesson.on());
  }
}
