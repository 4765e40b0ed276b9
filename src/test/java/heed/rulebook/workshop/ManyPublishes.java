package heed.rulebook.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.testing.HttpAnswer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Publishes one change after the other while others decide, and looks whether every decision is of
 * one release as a whole: all decisions for one client by one release must be the same to the byte,
 * and say what that release says.
 */
public final class ManyPublishes {
  private static final int DECIDERS = 2;
  private static final int A_RULE_EVERY = 5;
  private static final String RULES = "1-segmentation/behaviour.dslr";
  private static final String PROFILE =
      """
      {"client":{"id":"anna","gender":"FEMALE","ageYears":34,"area":"URBAN","language":"en",
                 "occupation":"SELF_EMPLOYED","tenureMonths":40},
       "household":{"dependants":2,"schoolAgeChildren":2,"incomePerMonth":900},
       "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT","balance":5200}]}
      """;

  private final Editor editor;
  private final Map<String, String> answerByRelease = new ConcurrentHashMap<>();
  private final Map<String, String> markByRelease = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicLong decisions = new AtomicLong();

  public ManyPublishes(Editor editor) {
    this.editor = editor;
  }

  /**
   * Publishes so many times.
   *
   * @param progress is told the figures now and then
   * @return what went wrong; empty if nothing did
   */
  public List<String> run(int times, int tellEvery, Consumer<String> progress)
      throws InterruptedException {
    String script = "scripts/%s/CALL.en.md".formatted(decide().at("/recommendations/0/action"));
    String words = editor.http().get("/v1/rulebook/releases/live/files/" + script).body();
    String rules = editor.http().get("/v1/rulebook/releases/live/files/" + RULES).body();
    List<Thread> deciders = new ArrayList<>();
    for (int n = 0; n < DECIDERS; n++) {
      Thread decider = new Thread(this::decideUntilInterrupted, "decider-" + n);
      decider.start();
      deciders.add(decider);
    }
    long began = System.nanoTime();
    for (int n = 1; n <= times && faults.isEmpty(); n++) {
      String mark = "We spoke for time number " + n + ".";
      String draft = editor.draft("Change " + n);
      editor.store(draft, script, words + "\n" + mark + "\n");
      if (n % A_RULE_EVERY == 0) {
        editor.store(draft, RULES, rules.replaceFirst("(because .*)", "$1, as of change " + n));
      }
      markByRelease.put(editor.draftNow(draft).at("/contentHash"), mark);
      HttpAnswer published = editor.publish(draft);
      if (published.status() != 200) {
        faults.add(published.body());
      }
      if (n % tellEvery == 0) {
        progress.accept(figures(n, (System.nanoTime() - began) / 1e9));
      }
    }
    for (Thread decider : deciders) {
      decider.interrupt();
      decider.join();
    }
    answerByRelease.forEach(
        (release, answer) -> {
          String mark = markByRelease.get(release);
          if (mark != null && !answer.contains(mark)) {
            faults.add("Release %s does not say '%s': %s".formatted(release, mark, answer));
          }
        });
    return List.copyOf(faults);
  }

  /** How many decisions were made so far. */
  public long decisions() {
    return decisions.get();
  }

  /** By how many releases decisions were made. */
  public int releasesSeen() {
    return answerByRelease.size();
  }

  private void decideUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        HttpAnswer answer = decide();
        if (answer.status() != 200) {
          faults.add(answer.body());
          return;
        }
        ObjectNode decision = (ObjectNode) answer.json();
        decision.remove("decidedAt");
        String text = decision.toString();
        String first = answerByRelease.putIfAbsent(decision.at("/release").asText(), text);
        if (first != null && !first.equals(text)) {
          faults.add("Two decisions by one release differ:%n%s%n%s".formatted(first, text));
          return;
        }
        decisions.incrementAndGet();
      } catch (AssertionError interrupted) {
        return;
      }
    }
  }

  private HttpAnswer decide() {
    return editor
        .http()
        .post("/v1/evaluations", "{\"channel\":\"CALL\",\"profile\":" + PROFILE + "}");
  }

  private String figures(int publishes, double seconds) {
    System.gc();
    return "%5d publishes, %5.0f ms each, %8d decisions by %d releases, heap %d MB, metaspace %d MB, classes %d"
        .formatted(
            publishes,
            seconds * 1000 / publishes,
            decisions.get(),
            answerByRelease.size(),
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
            metaspace() >> 20,
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
