package heed.rulebook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The kinds of file that a rulebook may hold. Anything else is refused: Drools would obey or
 * compile a {@code kmodule.xml}, a {@code pom.xml} or a Java source that it finds among rules.
 */
public enum FileKind {
  README("(?:[A-Za-z0-9_-]+/){0,3}README\\.md", 1_000_000),
  SENTENCES("sentences\\.dsl", 300_000),
  PARAMETERS("parameters\\.csv", 1_000_000),
  ACTIONS("actions\\.csv", 1_000_000),
  CONTACT_POLICY("contact-policy\\.csv", 1_000_000),
  REMEDIES("remedies\\.csv", 1_000_000),
  SENTENCE_RULES(Folders.STAGE + "[A-Za-z0-9_-]+\\.dslr", 300_000),
  RULES(Folders.STAGE + "[A-Za-z0-9_-]+\\.drl", 300_000),
  TABLE(Folders.STAGE + "[A-Za-z0-9_-]+\\.csv", 16_000_000),
  SCRIPT("scripts/[A-Z0-9_]+/[A-Z_]+\\.[a-z]{2}\\.md", 100_000),
  BANNED_PHRASES("scripts/banned-phrases\\.csv", 1_000_000),
  CASES("cases/[A-Za-z0-9_-]+\\.yml", 4_000_000);

  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 64_000_000;
  private static final int LONGEST_PATH = 150;

  private final Pattern path;
  private final int largestBytes;

  FileKind(String path, int largestBytes) {
    this.path = Pattern.compile(path);
    this.largestBytes = largestBytes;
  }

  /** The kind of the file at the given path, or empty if no rulebook may hold such a file. */
  public static Optional<FileKind> of(String path) {
    if (path.length() > LONGEST_PATH) {
      return Optional.empty();
    }
    return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
  }

  /**
   * Adds a problem for every file that is of no known kind or too large, and for every two that are
   * one file to a computer that does not tell capitals from small letters.
   */
  public static void check(SortedMap<String, byte[]> files, List<RuleProblem> problems) {
    if (files.size() > MOST_FILES) {
      problems.add(
          new RuleProblem(
              "rules",
              0,
              0,
              "a rulebook may have %,d files, but has %,d.".formatted(MOST_FILES, files.size())));
      return;
    }
    long size = files.values().stream().mapToLong(content -> content.length).sum();
    if (size > MOST_BYTES) {
      problems.add(
          new RuleProblem(
              "rules",
              0,
              0,
              "a rulebook may have %,d bytes, but has %,d.".formatted(MOST_BYTES, size)));
    }
    Map<String, String> bySmallLetters = new HashMap<>();
    files.forEach(
        (path, content) -> {
          String same =
              of(path).isEmpty()
                  ? null
                  : bySmallLetters.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
          if (same != null) {
            problems.add(
                new RuleProblem(
                    path,
                    0,
                    0,
                    "this file and %s differ only in capitals, which some computers take for one file. Rename one."
                        .formatted(same)));
          }
        });
    files.forEach(
        (path, bytes) -> {
          Optional<FileKind> kind = of(path);
          if (kind.isEmpty()) {
            problems.add(
                new RuleProblem(
                    path,
                    0,
                    0,
                    "a rulebook has no place for this file. It may hold README.md, sentences.dsl,"
                        + " parameters.csv, actions.csv, contact-policy.csv, remedies.csv, rules and tables in"
                        + " the folders of the stages ("
                        + Folders.STAGES
                        + "), scripts/ACTION/CHANNEL.en.md, scripts/banned-phrases.csv and cases/NAME.yml."));
          } else if (bytes.length > kind.get().largestBytes) {
            problems.add(
                new RuleProblem(
                    path,
                    0,
                    0,
                    "this file has %,d bytes, but may have %,d. Split it."
                        .formatted(bytes.length, kind.get().largestBytes)));
          }
        });
  }

  /** Apart from the constants, which cannot refer to static fields of their own enum. */
  private static final class Folders {
    static final String STAGES =
        String.join(", ", Arrays.stream(Stage.values()).map(Stage::folder).toList());
    static final String STAGE = "(?:" + STAGES.replace(", ", "|") + ")/";
  }
}
