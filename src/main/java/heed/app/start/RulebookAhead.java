package heed.app.start;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The rulebook, compiled while the database starts: each takes some seconds and needs a core. */
public final class RulebookAhead {
  private final FutureTask<Release> release;

  private RulebookAhead(FutureTask<Release> release) {
    this.release = release;
  }

  /** Begins to read and compile the folder. */
  public static RulebookAhead compile(Path folder) {
    FutureTask<Release> task =
        new FutureTask<>(() -> Release.compile(RulebookFiles.readFolder(folder)));
    Thread thread = new Thread(task, "rulebook");
    thread.setDaemon(true);
    thread.start();
    return new RulebookAhead(task);
  }

  /**
   * Waits for the release.
   *
   * @throws BrokenRulebook with every problem found
   * @throws CannotStart if the folder cannot be read
   */
  public Release get() throws BrokenRulebook, CannotStart, InterruptedException {
    try {
      return release.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof BrokenRulebook broken) {
        throw broken;
      }
      if (failed.getCause() instanceof UncheckedIOException unreadable) {
        throw new CannotStart(unreadable.getMessage(), unreadable);
      }
      throw new IllegalStateException("the rulebook could not be compiled", failed.getCause());
    }
  }
}
