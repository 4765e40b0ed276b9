package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Builds in a thread of its own, one rulebook at a time, and gives up on what takes too long:
 * neither a compiler nor generated code can be interrupted for sure.
 *
 * @param <T> what is built; it is closed if nobody waits for it any more
 */
public final class BoundedBuild<T extends AutoCloseable> {
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);
  private static final long STACK_BYTES = 8 * 1024 * 1024;

  /** What is to be done: it adds what is wrong to the problems and then returns null. */
  public interface Work<T> {
    T build(List<RuleProblem> problems);
  }

  private final Work<T> work;
  private final List<RuleProblem> found = new ArrayList<>();
  private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

  public BoundedBuild(Work<T> work) {
    this.work = work;
  }

  /**
   * Does the work, once.
   *
   * @param limit how long it may take, waiting for other builds included
   * @param problems where to add what is wrong
   * @return what was built, or empty if there were problems
   */
  public Optional<T> run(Duration limit, List<RuleProblem> problems) {
    Thread worker = new Thread(null, this::build, "rulebook-build", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      Optional<T> built = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      problems.addAll(found);
      return built;
    } catch (TimeoutException e) {
      giveUp(worker);
      problems.add(problem("building took longer than %d s.".formatted(limit.toSeconds())));
    } catch (ExecutionException e) {
      problems.add(problem("the rules are too large, or too deeply nested, to be compiled."));
    } catch (InterruptedException e) {
      giveUp(worker);
      Thread.currentThread().interrupt();
      problems.add(problem("building was interrupted."));
    }
    return Optional.empty();
  }

  private void build() {
    try {
      ONE_AT_A_TIME.acquire();
      try {
        T built = work.build(found);
        if (!result.complete(Optional.ofNullable(built)) && built != null) {
          built.close();
        }
      } finally {
        ONE_AT_A_TIME.release();
      }
    } catch (Throwable e) {
      result.completeExceptionally(e); // an Error too: a lost thread would leave the author waiting
    }
  }

  private void giveUp(Thread worker) {
    result.cancel(true);
    worker.interrupt();
  }

  private static RuleProblem problem(String message) {
    return new RuleProblem("rules", 0, 0, message);
  }
}
