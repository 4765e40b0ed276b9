package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to review the shipped rulebook, with and without a table of many rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReviewBenchmark {
  private static final List<String> ACTIONS =
      List.of("SAVINGS_GOAL", "TERM_DEPOSIT", "MICRO_INSURANCE", "WALLET_ACTIVATION");
  private static final List<String> SEGMENTS = List.of("", "IDLE_SAVER", "LATE_PAYER", "STUDENT");

  /** How many rows the table of stages of life has instead of its own; 0 leaves it alone. */
  @Param({"0", "10000"})
  public int rows;

  private RulebookFiles files;
  private RulebookContent content;
  private final List<RuleText> texts = new ArrayList<>();

  @Setup
  public void read() {
    files = RulebookFiles.readFolder(Path.of(System.getProperty("heed.rules", "rules")));
    if (rows > 0) {
      SortedMap<String, byte[]> byPath = new TreeMap<>(files.byPath());
      byPath.put("2-product-fit/life-stage.csv", table().getBytes(StandardCharsets.UTF_8));
      files = RulebookFiles.of(byPath);
    }
    content = RulebookContent.read(files);
    List<RuleProblem> problems = new ArrayList<>(content.problems());
    Sentences sentences = Sentences.read("sentences.dsl", text("sentences.dsl"), problems);
    for (String path : files.byPath().keySet()) {
      if (path.endsWith(".drl") || path.endsWith(".dslr")) {
        texts.add(
            RuleReader.read(
                path, Stage.ofPath(path).orElseThrow(), text(path), sentences, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
  }

  @Benchmark
  public List<RuleProblem> review() {
    return Review.of(files, content, texts);
  }

  private String text(String path) {
    return new String(files.byPath().get(path), StandardCharsets.UTF_8);
  }

  private String table() {
    Random random = new Random(1);
    StringBuilder table = new StringBuilder("age,area,segment,balance,action,fit,because\n");
    for (int i = 0; i < rows; i++) {
      int age = random.nextInt(90);
      int balance = random.nextInt(10_000);
      table.append(
          "%d-%d,%s,%s,%d-%d,%s,0.%d,Reason %d\n"
              .formatted(
                  age,
                  age + random.nextInt(8),
                  random.nextBoolean() ? "" : "RURAL",
                  SEGMENTS.get(random.nextInt(SEGMENTS.size())),
                  balance,
                  balance + random.nextInt(500),
                  ACTIONS.get(random.nextInt(ACTIONS.size())),
                  1 + random.nextInt(9),
                  i));
    }
    return table.toString();
  }
}
