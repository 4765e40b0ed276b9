package heed.rulebook.sheet;

import heed.rulebook.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sheets from text, and what is wrong with them. */
final class Sheets {
  private Sheets() {}

  static CsvSheet sound(String file, String... lines) {
    List<RuleProblem> problems = new ArrayList<>();
    return CsvSheet.read(file, bytes(lines), problems).orElseThrow();
  }

  static List<String> problems(String file, Consumer<CsvSheet> reader, String... lines) {
    return problems(file, reader, bytes(lines));
  }

  static List<String> problems(String file, Consumer<CsvSheet> reader, byte[] content) {
    List<RuleProblem> problems = new ArrayList<>();
    CsvSheet.read(file, content, problems).ifPresent(reader);
    return problems.stream().sorted().map(RuleProblem::toString).toList();
  }

  private static byte[] bytes(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
