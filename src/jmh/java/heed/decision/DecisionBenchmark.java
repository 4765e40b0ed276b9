package heed.decision;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.rulebook.Release;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.testing.RandomProfiles;
import heed.testing.ShippedRulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One whole decision in process, on the shipped rulebook: full trail, reasons, top three scripts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
  private static final int PROFILES = 512;

  private Release release;
  private DecisionInput[] inputs;
  private int next;

  /** Draws the clients. */
  @Setup
  public void draw() {
    release = ShippedRulebook.release();
    List<String> actions = release.catalogue().actions().stream().map(Action::code).toList();
    RandomProfiles profiles = new RandomProfiles(7, LocalDate.of(2026, 11, 24), actions);
    inputs = new DecisionInput[PROFILES];
    for (int n = 0; n < PROFILES; n++) {
      Profile profile = profiles.next("c" + n);
      inputs[n] =
          new DecisionInput(
              profile,
              new Occasion(Channel.CALL, Direction.INBOUND, List.of(), null, 3),
              Instant.parse("2026-11-24T10:00:00Z"),
              n);
    }
  }

  /** Decides for the next client. */
  @Benchmark
  public Decision decide() {
    next = (next + 1) % PROFILES;
    return Funnel.decide(release, inputs[next], question -> question.action().prior());
  }
}
