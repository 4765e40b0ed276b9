package heed.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What should not be. It is about what we did, and a single case must be seen: nothing is hidden.
 */
final class AlarmMeasure implements Measure {
  /** A replica that was not seen for longer is gone. */
  private static final Duration ALIVE = Duration.ofMinutes(1);

  private final ConductDao conduct;
  private final Clock clock;

  AlarmMeasure(ConductDao conduct, Clock clock) {
    this.conduct = conduct;
    this.clock = clock;
  }

  @Override
  public About about() {
    return new About(
        "alarms",
        "What should not be: offers of credit beyond repayment capacity or without a fresh"
            + " assessment, open complaints, replicas on another release, answers to nothing",
        true,
        Set.of(),
        List.of(
            new Figure(
                "alarms",
                Unit.SHARE,
                "cases; the target is 0",
                "offers of credit, complaints, replicas at work, or answers recorded")));
  }

  @Override
  public List<Series> read(Question question) {
    return List.of(
        new Series(
            about().figures().get(0),
            null,
            conduct
                .alarms(
                    question.period().from(), question.period().to(), clock.instant().minus(ALIVE))
                .stream()
                .map(it -> Row.share(it.label(), it.number(), it.of()))
                .toList()));
  }
}
