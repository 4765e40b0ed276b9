package heed.testing.kills;

import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.DatabaseSettings;
import heed.app.start.CannotStart;
import heed.testing.HeedProcess;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import heed.testing.kills.KillReport.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Kills Heed or its PostgreSQL, as {@code kill -9} does, again and again under a load of decisions
 * and answers, and looks each time whether all that was acknowledged is there, once, within the
 * caps.
 */
public final class KillTrial implements AutoCloseable {
  private static final int CALLERS = 8;
  private static final int CLIENTS_PER_KILL = 40;
  private static final int DECISIONS_AFTER_A_KILL = 10;
  private static final int PATIENCE_SECONDS = 180;

  private final Victim victim;
  private final Path data;
  private final Random random = new Random(7);
  private final Books books = new Books();
  private final List<Double> secondsToServe = new ArrayList<>();
  private final List<String> clients = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();
  private volatile HeedProcess heed;
  private volatile HttpCaller http;

  /**
   * @param data an empty folder for Heed's data
   */
  public KillTrial(Victim victim, Path data) {
    this.victim = victim;
    this.data = data;
  }

  /**
   * Kills so many times, each under load, and looks at everything once more at the end.
   *
   * @param decisionsBetween how many are acknowledged between one kill and the next, at least
   */
  public KillReport run(int kills, int decisionsBetween) throws Exception {
    serve();
    for (int kill = 1; kill <= kills; kill++) {
      round(kill, decisionsBetween);
    }
    Audit last = new Audit(http, database(), books);
    last.find(books.decisions.values(), books.answers.values());
    last.count(clients);
    secondsToServe.sort(null);
    return new KillReport(
        victim,
        kills,
        books.decisions.size(),
        books.answers.size(),
        books.retried.get(),
        last.decisionsFound,
        last.answersFound,
        last.doubled,
        last.capsExceeded,
        audits.stream().mapToInt(it -> it.replays).sum() + last.replays,
        audits.stream().mapToInt(it -> it.identical).sum() + last.identical,
        List.copyOf(secondsToServe),
        List.copyOf(books.faults));
  }

  private void round(int kill, int decisionsBetween) throws Exception {
    List<String> fresh = store(kill);
    var decidedBefore = List.copyOf(books.decisions.keySet());
    var answeredBefore = List.copyOf(books.answers.keySet());
    Load load = new Load(() -> http, fresh, books);
    load.start(CALLERS, kill);
    awaitDecisions(decidedBefore.size() + decisionsBetween);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
    long begun = System.nanoTime();
    kill(kill);
    awaitServing(fresh.get(0));
    secondsToServe.add((System.nanoTime() - begun) / 1e9);
    awaitDecisions(books.decisions.size() + DECISIONS_AFTER_A_KILL);
    load.finish();
    Audit audit = new Audit(http, database(), books);
    var decisions = new HashMap<>(books.decisions);
    decisions.keySet().removeAll(decidedBefore);
    var answers = new HashMap<>(books.answers);
    answers.keySet().removeAll(answeredBefore);
    audit.find(decisions.values(), answers.values());
    audit.count(fresh);
    audits.add(audit);
  }

  private void serve() throws IOException {
    heed = HeedProcess.serve(data).untilReady();
    http = heed.http();
  }

  private void kill(int kill) throws Exception {
    if (victim == Victim.HEED) {
      heed.kill();
      serve();
      return;
    }
    for (ProcessHandle postmaster : HeedProcess.postgresServersIn(data)) {
      List<ProcessHandle> children = postmaster.descendants().toList();
      postmaster.destroyForcibly();
      if (kill % 2 == 0) {
        children.forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  private void awaitDecisions(int wanted) throws InterruptedException {
    long begun = System.nanoTime();
    while (books.decisions.size() < wanted && patient(begun)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private void awaitServing(String client) throws InterruptedException {
    long begun = System.nanoTime();
    while (patient(begun)) {
      try {
        HttpAnswer decided =
            http.post(
                "/v1/recommendations", "{\"clientId\":\"%s\",\"dryRun\":true}".formatted(client));
        if (decided.status() == 200) {
          return;
        }
      } catch (AssertionError noAnswer) {
        // Not yet.
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("Heed does not serve again");
  }

  private static boolean patient(long begun) {
    return System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
  }

  private List<String> store(int kill) {
    List<String> fresh =
        Stream.iterate(0, n -> n + 1)
            .limit(CLIENTS_PER_KILL)
            .map(n -> "k%d-%d".formatted(kill, n))
            .toList();
    for (String id : fresh) {
      HttpAnswer stored =
          http.put(
              "/v1/clients/" + id,
              """
              {"client":{"id":"%s","ageYears":34,"tenureMonths":40},
               "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                            "balance":5200}]}
              """
                  .formatted(id));
      if (stored.status() != 201) {
        throw new AssertionError(stored.body());
      }
    }
    clients.addAll(fresh);
    return fresh;
  }

  private Jdbi database() throws CannotStart {
    return Connections.oneByOne(Database.join(DatabaseSettings.EMBEDDED, data).address());
  }

  /** Ends what it has started, and nothing else. */
  @Override
  public void close() {
    if (heed != null) {
      heed.close();
    }
    HeedProcess.stopPostgresIn(data);
  }
}
