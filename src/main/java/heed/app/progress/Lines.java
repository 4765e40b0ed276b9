package heed.app.progress;

import heed.shared.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Progress where nobody draws: a plain line every few seconds, and one at the end. */
final class Lines implements Progress {
  private static final Duration EACH = Duration.ofSeconds(3);

  private final PrintStream out;
  private final Clock clock;
  private String work = "";
  private long total;
  private long done;
  private Instant lastSaid = Instant.EPOCH;

  Lines(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void begin(String begun, long things) {
    work = begun;
    total = things;
    done = 0;
    lastSaid = clock.instant();
  }

  @Override
  public void reached(long now) {
    done = now;
    if (!clock.instant().isBefore(lastSaid.plus(EACH))) {
      say();
    }
  }

  @Override
  public void end() {
    say();
  }

  private void say() {
    lastSaid = clock.instant();
    String so = String.format(Locale.ROOT, "%s: %,d", work, done);
    out.println(total == 0 ? so : so + String.format(Locale.ROOT, " of %,d", total));
  }
}
