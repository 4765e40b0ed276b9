package heed.console.operations;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import heed.console.Texts;
import heed.decision.DecisionPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How Heed is, a sentence for each part, and what to do where it is not well. */
public final class Health {
  private static final long MEGABYTE = 1 << 20;

  /** With less free space PostgreSQL may soon refuse to write. */
  private static final long LEAST_FREE = 1024 * MEGABYTE;

  /** A night may fail; after two something is wrong. */
  private static final Duration LEARNED_WITHIN = Duration.ofHours(49);

  private final HealthCheckRegistry checks;
  private final DecisionPool pool;
  private final Supplier<Optional<Instant>> lastTraining;
  private final boolean learnsNightly;
  private final Path data;
  private final Clock clock;

  /**
   * @param checks that the admin port answers with
   * @param learnsNightly whether models are trained every night
   * @param data the folder that fills with what must not be lost
   */
  public Health(
      HealthCheckRegistry checks,
      DecisionPool pool,
      Supplier<Optional<Instant>> lastTraining,
      boolean learnsNightly,
      Path data,
      Clock clock) {
    this.checks = checks;
    this.pool = pool;
    this.lastTraining = lastTraining;
    this.learnsNightly = learnsNightly;
    this.data = data;
    this.clock = clock;
  }

  /** All signs, what is wrong first. */
  List<Sign> signs(Texts texts) {
    List<Sign> signs = new ArrayList<>();
    for (String name : List.of("database", "rulebook", "decisions")) {
      signs.add(check(name, texts));
    }
    signs.add(queue(texts));
    signs.add(disk(texts));
    signs.add(learning(texts));
    return signs.stream()
        .sorted((one, other) -> Boolean.compare(one.good(), other.good()))
        .toList();
  }

  private Sign check(String name, Texts texts) {
    HealthCheck.Result result = checks.runHealthCheck(name);
    if (result.isHealthy()) {
      return good(name, texts);
    }
    String told = result.getMessage() == null ? "" : result.getMessage();
    return bad(name, texts, texts.say("health." + name + ".bad", told));
  }

  private Sign queue(Texts texts) {
    int waiting = pool.waiting();
    int mayWait = pool.mayWait();
    return waiting * 2 < mayWait
        ? good("queue", texts, waiting, mayWait)
        : bad("queue", texts, texts.say("health.queue.bad", waiting, mayWait));
  }

  private Sign disk(Texts texts) {
    try {
      FileStore store = Files.getFileStore(data);
      long free = store.getUsableSpace();
      String megabytes = texts.money(free / MEGABYTE);
      return free >= LEAST_FREE
          ? good("disk", texts, megabytes)
          : bad("disk", texts, texts.say("health.disk.bad", megabytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Sign learning(Texts texts) {
    Optional<Instant> last = lastTraining.get();
    if (last.isEmpty()) {
      return new Sign(name("learning", texts), true, texts.say("health.learning.never"), "");
    }
    String when = texts.timeOf(last.get());
    boolean late = learnsNightly && last.get().isBefore(clock.instant().minus(LEARNED_WITHIN));
    return late
        ? bad("learning", texts, texts.say("health.learning.bad", when))
        : good("learning", texts, when);
  }

  private static Sign good(String name, Texts texts, Object... values) {
    return new Sign(name(name, texts), true, texts.say("health." + name + ".good", values), "");
  }

  private static Sign bad(String name, Texts texts, String text) {
    return new Sign(name(name, texts), false, text, texts.say("health." + name + ".remedy"));
  }

  private static String name(String name, Texts texts) {
    return texts.say("health." + name);
  }
}
