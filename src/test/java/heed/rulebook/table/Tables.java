package heed.rulebook.table;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.sheet.CsvSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule tables from text, and what is wrong with them. */
final class Tables {
  private static final String FILE = "3-eligibility/t.csv";

  private Tables() {}

  /** A table of one input heading, whose rows have the given cells in lines 2, 3, ... */
  static RuleTable over(Heading heading, String... cells) {
    List<String> lines = new ArrayList<>(List.of(heading.title() + ",code,because"));
    for (int i = 0; i < cells.length; i++) {
      lines.add("%s,C%d,why".formatted(cells[i], i));
    }
    return sound(lines.toArray(String[]::new));
  }

  static RuleTable sound(String... lines) {
    List<RuleProblem> problems = new ArrayList<>();
    Optional<RuleTable> table = read(problems, lines);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.toString());
    }
    return table.orElseThrow();
  }

  static List<String> problems(String... lines) {
    List<RuleProblem> problems = new ArrayList<>();
    read(problems, lines);
    return problems.stream().sorted().map(RuleProblem::toString).toList();
  }

  private static Optional<RuleTable> read(List<RuleProblem> problems, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return CsvSheet.read(FILE, content, problems)
        .flatMap(
            sheet ->
                new TableReader(Set.of("SAVINGS_GOAL", "TERM_DEPOSIT", "EDUCATION_LOAN"))
                    .read(sheet, Stage.ELIGIBILITY));
  }
}
