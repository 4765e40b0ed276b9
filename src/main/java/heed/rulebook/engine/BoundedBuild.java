package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles rules in a thread of its own, one rulebook at a time, and gives up on what takes too
 * long: neither a compiler nor generated code can be interrupted for sure.
 */
public final class BoundedBuild {
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);
  private static final long STACK_BYTES = 8 * 1024 * 1024;

  private BoundedBuild() {}

  /**
   * Compiles and loads texts that passed the check.
   *
   * @param limit how long it may take, waiting for other builds included
   * @param problems where to add what is wrong
   * @return the rules, or empty if there were problems
   */
  public static Optional<CompiledRules> compile(
      List<RuleText> texts, Duration limit, List<RuleProblem> problems) {
    List<RuleProblem> found = new ArrayList<>();
    FutureTask<CompiledRules> build =
        new FutureTask<>(
            () -> {
              ONE_AT_A_TIME.acquire();
              try {
                return CompiledRules.compile(texts, found);
              } finally {
                ONE_AT_A_TIME.release();
              }
            });
    Thread worker = new Thread(null, build, "rulebook-build", STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      CompiledRules rules = build.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      problems.addAll(found);
      return Optional.ofNullable(rules);
    } catch (TimeoutException e) {
      build.cancel(true);
      problems.add(
          new RuleProblem(
              "rules", 0, 0, "compiling took longer than %d s.".formatted(limit.toSeconds())));
    } catch (ExecutionException e) {
      problems.add(new RuleProblem("rules", 0, 0, "the rules do not compile: " + e.getCause()));
    } catch (InterruptedException e) {
      build.cancel(true);
      Thread.currentThread().interrupt();
      problems.add(new RuleProblem("rules", 0, 0, "compiling was interrupted."));
    }
    return Optional.empty();
  }
}
