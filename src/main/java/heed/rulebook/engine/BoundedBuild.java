package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Builds in a thread of its own, one rulebook at a time, and gives up on what takes too long:
 * neither a compiler nor generated code can be interrupted for sure.
 *
 * @param <T> what is built; it is closed if nobody waits for it any more
 */
public final class BoundedBuild<T extends AutoCloseable> {
  static final String TOO_MUCH_MEMORY =
      "building takes more memory than there is. Write what differs by its values only as a table, or ask for more memory for Heed.";

  private static final long STACK_BYTES = 8 * 1024 * 1024;

  /** What is to be done: it adds what is wrong to the problems and then returns null. */
  public interface Work<T> {
    T build(List<RuleProblem> problems);
  }

  private final BuildSite site;
  private final Work<T> work;
  private final List<RuleProblem> found = new ArrayList<>();
  private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

  /**
   * @param site where one builds at a time
   */
  public BoundedBuild(BuildSite site, Work<T> work) {
    this.site = site;
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
    if (site.isBlocked()) {
      problems.add(
          problem(
              "earlier builds do not end. Nothing can be built until Heed is started again; what is"
                  + " live goes on."));
      return Optional.empty();
    }
    Thread worker = new Thread(null, this::build, "rulebook-build", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      Optional<T> built = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      problems.addAll(found);
      return built;
    } catch (TimeoutException e) {
      String what = giveUp(worker) ? "building" : "another build has not ended: waiting for it";
      problems.add(problem("%s took longer than %d s.".formatted(what, limit.toSeconds())));
    } catch (ExecutionException e) {
      problems.add(problem(reason(e.getCause())));
    } catch (InterruptedException e) {
      giveUp(worker);
      Thread.currentThread().interrupt();
      problems.add(problem("building was interrupted."));
    }
    return Optional.empty();
  }

  private void build() {
    try {
      site.enter();
      try {
        T built = result.isDone() ? null : work.build(found);
        if (!result.complete(Optional.ofNullable(built)) && built != null) {
          built.close();
        }
      } finally {
        site.leave();
      }
    } catch (Throwable e) {
      result.completeExceptionally(e); // an Error too: a lost thread would leave the author waiting
    }
  }

  /** Whether the work had begun. */
  private boolean giveUp(Thread worker) {
    result.cancel(true);
    boolean begun = site.giveUp(worker);
    worker.interrupt();
    return begun;
  }

  private static String reason(Throwable cause) {
    return cause instanceof OutOfMemoryError
        ? TOO_MUCH_MEMORY
        : "the rules are too large, or too deeply nested, to be compiled.";
  }

  private static RuleProblem problem(String message) {
    return new RuleProblem("rules", 0, 0, message);
  }
}
