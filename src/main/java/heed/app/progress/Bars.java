package heed.app.progress;

import heed.shared.Progress;
import java.io.PrintStream;
import java.time.Clock;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Progress on a terminal: one bar for each piece of work. */
public final class Bars implements Progress {
  private static final int EACH_MILLIS = 200;

  private final PrintStream terminal;
  private ProgressBar bar;

  Bars(PrintStream terminal) {
    this.terminal = terminal;
  }

  /**
   * A bar where the launcher found a terminal and set {@code heed.terminal}, else a line every few
   * seconds.
   */
  public static Progress on(PrintStream out, Clock clock) {
    return Boolean.getBoolean("heed.terminal") ? new Bars(out) : new Lines(out, clock);
  }

  @Override
  public void begin(String work, long total) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(work)
            .setInitialMax(total == 0 ? -1 : total)
            .setUpdateIntervalMillis(EACH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
  }

  @Override
  public void reached(long done) {
    bar.stepTo(done);
  }

  @Override
  public void end() {
    bar.close();
  }
}
