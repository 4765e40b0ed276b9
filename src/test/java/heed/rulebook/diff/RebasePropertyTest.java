package heed.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RulebookFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Drafts and releases of the shipped rulebook with changes from a fixed seed. */
class RebasePropertyTest {
  private static final int ROUNDS = 100;
  private static final RulebookFiles SHIPPED = RulebookFiles.readFolder(Path.of("rules"));

  private final Random random = new Random(20261124);
  private int merged;
  private int clashed;

  @Test
  void noLineOfEitherSideIsLostOverAnUnrelatedChange() {
    for (int round = 0; round < ROUNDS; round++) {
      RulebookFiles theirs = edited("T" + round);
      RulebookFiles yours = edited("Y" + round);
      Rebase rebase = Rebase.of(SHIPPED, theirs, yours);
      for (String path : SHIPPED.byPath().keySet()) {
        if (rebase.conflicts().stream().noneMatch(it -> it.path().equals(path))) {
          assertSumOfBoth(path, theirs, yours, rebase.files());
        } else {
          clashed++;
        }
      }
      merged += rebase.merged().size();
    }
    assertThat(merged).as("files merged").isGreaterThan(ROUNDS * 5);
    assertThat(clashed).as("files in conflict").isBetween(1, merged);
  }

  @Test
  void aRebaseOverNothingIsTheDraftAndOneOfNothingIsTheRelease() {
    for (int round = 0; round < 20; round++) {
      RulebookFiles edited = edited("E" + round);
      assertThat(Rebase.of(SHIPPED, SHIPPED, edited).files().hash()).isEqualTo(edited.hash());
      assertThat(Rebase.of(SHIPPED, edited, SHIPPED).files().hash()).isEqualTo(edited.hash());
      assertThat(Rebase.of(SHIPPED, edited, edited).conflicts()).isEmpty();
    }
  }

  @Test
  void anythingCanBeComparedAndRebased() {
    for (int round = 0; round < 20; round++) {
      RulebookFiles one = damaged();
      RulebookFiles other = damaged();
      RulebookDiff.between(one, other).forEach(diff -> assertThat(diff.lines()).isNotEmpty());
      assertThat(Rebase.of(SHIPPED, one, other)).isNotNull();
    }
  }

  /**
   * Every line is there as often as in the base, and more or less as each side added or took; one
   * that both took may be gone once. Empty lines are not counted: they part rules, and belong to
   * none.
   */
  private static void assertSumOfBoth(
      String path, RulebookFiles theirs, RulebookFiles yours, RulebookFiles result) {
    Map<String, Integer> base = count(SHIPPED, path);
    Map<String, Integer> their = count(theirs, path);
    Map<String, Integer> your = count(yours, path);
    Map<String, Integer> found = count(result, path);
    Set<String> lines = new HashSet<>(base.keySet());
    lines.addAll(their.keySet());
    lines.addAll(your.keySet());
    lines.addAll(found.keySet());
    for (String line : lines) {
      int t = their.getOrDefault(line, 0);
      int y = your.getOrDefault(line, 0);
      int sum = t + y - base.getOrDefault(line, 0);
      assertThat(found.getOrDefault(line, 0))
          .as("%s: %s", path, line)
          .isBetween(sum, Math.max(sum, Math.min(t, y)));
    }
  }

  private static Map<String, Integer> count(RulebookFiles files, String path) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Rulebooks.text(files, path).split("\n", -1)) {
      if (!line.isBlank()) {
        counts.merge(line, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The shipped rulebook with some lines of many files changed, added or taken out. */
  private RulebookFiles edited(String mark) {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.byPath());
    files.replaceAll(
        (path, content) -> random.nextInt(3) == 0 ? content : edited(path, content, mark));
    return RulebookFiles.of(files);
  }

  private byte[] edited(String path, byte[] content, String mark) {
    List<String> lines =
        new ArrayList<>(List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1)));
    int edits = 1 + random.nextInt(3);
    for (int edit = 0; edit < edits; edit++) {
      int at =
          path.endsWith(".csv")
              ? 3 + random.nextInt(Math.max(1, lines.size() - 4))
              : random.nextInt(lines.size());
      if (at >= lines.size() - 1) {
        continue;
      }
      String line = lines.get(at);
      switch (random.nextInt(3)) {
        case 0 -> lines.set(at, line + " " + mark + edit);
        case 1 -> lines.add(at, line.isBlank() ? mark + edit : mark + edit + line);
        default -> lines.remove(at);
      }
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private RulebookFiles damaged() {
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.byPath());
    files.replaceAll(
        (path, content) -> {
          byte[] damaged = content.clone();
          for (int i = 0; i < 3 && random.nextBoolean(); i++) {
            damaged[random.nextInt(damaged.length)] =
                (byte) "\n\",#\u0000\r|'=(".charAt(random.nextInt(10));
          }
          return damaged;
        });
    return RulebookFiles.of(files);
  }
}
