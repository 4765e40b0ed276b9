package heed.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of {@code src/test/resources/hostile-files}; the README there says how they are
 * written.
 *
 * @param whole whether the payload is the whole file, or comes after the small rulebook's own
 * @param line where it must be refused, counted from where the payload begins; 0 for the whole file
 */
record HostileFile(String name, String path, boolean whole, int line, String payload) {
  private static final Path CORPUS = Path.of("src/test/resources/hostile-files");
  private static final Pattern HEAD =
      Pattern.compile("=== (= )?(\\S+?)(?::(\\+?)(\\d+))? ([a-zA-Z].*)");
  private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");

  static List<HostileFile> all() {
    try (var files = Files.list(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && !file.endsWith("paths.txt"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of files that no rulebook may hold. */
  static List<String> paths() {
    return lines(CORPUS.resolve("paths.txt")).stream().map(HostileFile::characters).toList();
  }

  private static List<HostileFile> read(Path file) {
    List<HostileFile> found = new ArrayList<>();
    Matcher head = null;
    StringBuilder payload = new StringBuilder();
    for (String line : lines(file)) {
      Matcher next = HEAD.matcher(line);
      if (next.matches()) {
        add(head, payload, found);
        head = next;
        payload.setLength(0);
      } else {
        payload.append(characters(line)).append('\n');
      }
    }
    add(head, payload, found);
    return found;
  }

  private static void add(Matcher head, StringBuilder payload, List<HostileFile> found) {
    if (head != null) {
      int line = head.group(4) == null ? 0 : Integer.parseInt(head.group(4));
      found.add(
          new HostileFile(
              head.group(5), head.group(2), head.group(1) != null, line, payload.toString()));
    }
  }

  /** The small rulebook with this file in it. */
  SmallRulebook in(SmallRulebook rulebook, Alarms alarms) {
    return rulebook.and(path, before() + filled(alarms));
  }

  /** What a problem here begins with. */
  String place() {
    int lines = (int) before().chars().filter(c -> c == '\n').count();
    return line == 0 ? path + ":" : path + ":" + (lines + line) + ":";
  }

  String filled(Alarms alarms) {
    return payload
        .replace("<CRASH>", "heed.rulebook.Tripwire.trip()")
        .replace("<PORT>", String.valueOf(alarms.port()));
  }

  private String before() {
    byte[] file = whole ? null : SmallRulebook.unchanged().files().byPath().get(path);
    return file == null ? "" : new String(file, StandardCharsets.UTF_8);
  }

  private static String characters(String line) {
    return CHARACTER
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path + ": " + name;
  }
}
