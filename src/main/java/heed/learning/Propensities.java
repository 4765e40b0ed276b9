package heed.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.learning.LessonDao.Increment;
import heed.learning.LessonDao.State;
import java.util.Map;
import java.util.function.IntSupplier;

/** What has been learned so far: follows what is recorded, here and by others. */
public final class Propensities {
  /** Few enough histories that drawing from them takes some tenths of a second. */
  private static final int AT_ONCE = 2_000;

  private final ObjectMapper json;
  private final IntSupplier windowDays;
  private volatile Learned learned = new Learned(-1, ResponseCounts.NONE, Map.of(), null);
  private long models = -1;

  /**
   * Knows nothing until it has followed.
   *
   * @param windowDays how far back contacts count for the n-th
   */
  public Propensities(ObjectMapper json, IntSupplier windowDays) {
    this.json = json;
    this.windowDays = windowDays;
  }

  /** Draws all lessons that are due, waiting for whoever does the same, and takes them up. */
  public void catchUp(LessonDao lessons, ModelDao trained) {
    while (lessons.draw(windowDays.getAsInt(), AT_ONCE, true)) {
      // There is more.
    }
    takeUp(lessons, trained);
  }

  /** Draws what is due unless somebody else does, and takes up whatever was learned anywhere. */
  public void follow(LessonDao lessons, ModelDao trained) {
    boolean more = true;
    while (more) {
      more = isDue(lessons) && lessons.draw(windowDays.getAsInt(), AT_ONCE, false);
      takeUp(lessons, trained);
    }
  }

  private boolean isDue(LessonDao lessons) {
    return lessons.isAnythingDue() || lessons.state().windowDays() != windowDays.getAsInt();
  }

  /** Takes up what was learned since. */
  private synchronized void takeUp(LessonDao lessons, ModelDao trained) {
    State now = lessons.state();
    if (now.version() == learned.version()) {
      return;
    }
    Increment increment = lessons.since(learned.version());
    State state = increment.state();
    Map<String, DecidingModel> deciding =
        state.models() == models ? learned.models() : Training.latest(trained, json);
    models = state.models();
    learned =
        increment.fromTheBeginning()
            ? Learned.of(state.version(), increment.counts(), deciding)
            : learned.plus(state.version(), increment.counts(), deciding);
  }

  /** What has been learned, as it stands. */
  public Learned learned() {
    return learned;
  }
}
