package heed.rulebook;

import com.sun.management.OperatingSystemMXBean;
import heed.rulebook.engine.CompiledRules;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How long an author waits: reading, checking, compiling and trying out a whole rulebook, after an
 * edit of one line, and after an edit of one row; for the shipped rulebook, and for one with 500
 * sentence rules and 10,000 rows more. Run by {@code bin/bench compile}.
 */
public final class CompileBenchmark {
  private static final int ROUNDS = 15;
  private static final int RULES = 500;
  private static final int ROWS = 10_000;
  private static final String SENTENCES = "1-segmentation/behaviour.dslr";
  private static final String TABLE = "5-arbitration/history.csv";

  /** On a busy machine the processor's time says more than the clock; other threads count too. */
  private static final OperatingSystemMXBean CPU =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final SortedMap<String, byte[]> files;

  private CompileBenchmark(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  public static void main(String[] args) throws BrokenRulebook {
    SortedMap<String, byte[]> shipped = RulebookFiles.readFolder(Path.of("rules")).byPath();
    System.out.println("shipped rulebook");
    new CompileBenchmark(shipped).measure(ROUNDS);
    System.out.printf("with %,d sentence rules and %,d rows more%n", RULES, ROWS);
    new CompileBenchmark(large(shipped)).measure(5);
  }

  private void measure(int rounds) throws BrokenRulebook {
    // As in a running service, the release that the draft is based on is in use.
    try (Release live = measured("first", 1, round -> files)) {
      measured("nothing edited", rounds, round -> files).close();
      measured("one line of a sentence rule", rounds, this::withSentence).close();
      measured("one row of a table", rounds, this::withRow).close();
      measured("every rule", rounds / 2, this::withEveryRule).close();
      System.out.printf("  (%s is live)%n", live.id());
    }
  }

  /** The last release made; those before are closed. */
  private static Release measured(
      String edited, int rounds, IntFunction<SortedMap<String, byte[]>> edit)
      throws BrokenRulebook {
    double[] millis = new double[rounds];
    double[] cpuMillis = new double[rounds];
    long compiled = CompiledRules.compiled();
    Release release = null;
    for (int round = 0; round < rounds; round++) {
      RulebookFiles files = RulebookFiles.of(edit.apply(round));
      long begun = System.nanoTime();
      long begunCpu = CPU.getProcessCpuTime();
      Release made = Release.compile(files);
      millis[round] = (System.nanoTime() - begun) / 1e6;
      cpuMillis[round] = (CPU.getProcessCpuTime() - begunCpu) / 1e6;
      if (release != null) {
        release.close();
      }
      release = made;
    }
    Arrays.sort(millis);
    Arrays.sort(cpuMillis);
    System.out.printf(
        "  %-28s median %,7.0f ms, worst %,7.0f ms, CPU %,7.0f ms, %3d rules compiled a time%n",
        edited,
        millis[rounds / 2],
        millis[rounds - 1],
        cpuMillis[rounds / 2],
        (CompiledRules.compiled() - compiled) / rounds);
    return release;
  }

  private SortedMap<String, byte[]> withSentence(int round) {
    return edited(SENTENCES, "because The current account is overdrawn", " in round " + round);
  }

  private SortedMap<String, byte[]> withRow(int round) {
    return edited(TABLE, "says yes again more often", " in round " + round);
  }

  private SortedMap<String, byte[]> edited(String path, String after, String added) {
    SortedMap<String, byte[]> edited = new TreeMap<>(files);
    String before = text(files.get(path));
    int end = before.indexOf(after) + after.length();
    edited.put(path, bytes(before.substring(0, end) + added + before.substring(end)));
    return edited;
  }

  private SortedMap<String, byte[]> withEveryRule(int round) {
    SortedMap<String, byte[]> edited = new TreeMap<>(files);
    edited.replaceAll(
        (path, bytes) ->
            path.endsWith(".dslr") || path.endsWith(".drl")
                ? bytes(text(bytes).replace("rule \"", "rule \"" + round + " "))
                : bytes);
    return edited;
  }

  private static SortedMap<String, byte[]> large(SortedMap<String, byte[]> shipped) {
    SortedMap<String, byte[]> large = new TreeMap<>(shipped);
    for (int file = 0; file < RULES / 50; file++) {
      large.put("5-arbitration/many-" + file + ".dslr", bytes(rules(file * 50, 50)));
    }
    large.put("5-arbitration/large.csv", bytes(rows(new Random(7))));
    large.put(
        "5-arbitration/large.drl",
        bytes(
            text(shipped.get("5-arbitration/history.drl"))
                .replace("5-arbitration/history", "5-arbitration/large")
                .replace("rule \"", "rule \"Large: ")));
    return large;
  }

  private static String rules(int first, int count) {
    StringBuilder text = new StringBuilder();
    for (int n = first; n < first + count; n++) {
      String line = n % 2 == 0 ? "The household has dependants" : "The client is an active client";
      text.append("rule \"Rule ").append(n).append("\"\nwhen\n");
      text.append("  The client works as JOB_").append(n).append('\n');
      text.append("  The client holds product PRODUCT_").append(n % 40).append('\n');
      text.append("  ").append(line).append("\nthen\n");
      text.append("  Weigh TERM_DEPOSIT by 1.").append(n % 9 + 1);
      text.append(" because Reason ").append(n).append("\nend\n\n");
    }
    return text.toString();
  }

  private static String rows(Random random) {
    StringBuilder text =
        new StringBuilder("occupation,age,tenure months,action,kind,factor,because\n");
    for (int row = 0; row < ROWS; row++) {
      int age = 18 + random.nextInt(50);
      text.append("JOB_").append(row % 500).append(',');
      text.append(age).append('-').append(age + 5 + random.nextInt(30)).append(',');
      text.append(">= ").append(random.nextInt(100)).append(',');
      text.append("TERM_DEPOSIT,CONTEXT,1.").append(row % 9 + 1);
      text.append(",Row ").append(row).append('\n');
    }
    return text.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
