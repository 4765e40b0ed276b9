package heed.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.sheet.CsvSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index against {@link NaiveMatcher}, on tables and clients from a fixed seed. */
class RuleTablePropertyTest {
  private static final int TABLES = 400;
  private static final int CLIENTS = 25;

  private final Random random = new Random(20261124);
  private int matches;

  @Test
  void theIndexFindsTheRowsThatReadingEveryRowFinds() {
    RandomClients clients = new RandomClients(random);
    for (int i = 0; i < TABLES; i++) {
      List<Heading> headings = headings();
      List<List<String>> rows = rows(headings, i % 20 == 0 ? 1_000 : 1 + random.nextInt(150));
      RuleTable table = table(headings, rows);
      for (int c = 0; c < CLIENTS; c++) {
        checkClient(headings, rows, table, new Reading(clients.next()));
      }
    }
    assertThat(matches).as("rows that matched in all").isGreaterThan(TABLES * CLIENTS);
  }

  private void checkClient(
      List<Heading> headings, List<List<String>> rows, RuleTable table, Reading client) {
    List<Integer> expected =
        IntStream.range(0, rows.size())
            .filter(
                r ->
                    IntStream.range(0, headings.size())
                        .allMatch(
                            h -> NaiveMatcher.accepts(headings.get(h), rows.get(r).get(h), client)))
            .mapToObj(r -> r + 2)
            .toList();
    List<Integer> found = table.match(client).stream().map(TableRow::getLine).toList();
    assertThat(found).as(() -> "rows of a table over " + headings).isEqualTo(expected);
    matches += expected.size();
  }

  private List<Heading> headings() {
    List<Heading> headings =
        new ArrayList<>(
            List.of(Heading.values()).stream().filter(h -> h != Heading.ANSWERED).toList());
    Collections.shuffle(headings, random);
    return headings.subList(0, random.nextInt(7));
  }

  private List<List<String>> rows(List<Heading> headings, int count) {
    return IntStream.range(0, count)
        .mapToObj(r -> headings.stream().map(this::cell).toList())
        .toList();
  }

  private String cell(Heading heading) {
    if (random.nextInt(3) == 0) {
      return "";
    }
    String parts =
        IntStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(i -> random.nextInt(6) == 0 ? "unknown" : part(heading))
            .collect(Collectors.joining(" | "));
    return (random.nextInt(3) == 0 ? "not " : "") + parts;
  }

  private String part(Heading heading) {
    if (heading.form() != Heading.Form.NUMBER) {
      List<String> words =
          !heading.allowed().isEmpty()
              ? heading.allowed()
              : switch (heading) {
                case LANGUAGE -> List.of("es", "en");
                case REASON_FOR_CONTACT -> List.of("alpha", "beta");
                default -> RandomClients.CODES;
              };
      return words.get(random.nextInt(words.size()));
    }
    int low = random.nextInt(30);
    double share = random.nextInt(11) / 10.0;
    return switch (random.nextInt(8)) {
      case 0 -> low + "-" + (low + random.nextInt(30));
      case 1 -> "-5-" + low;
      case 2 -> ">= " + low;
      case 3 -> "> " + share;
      case 4 -> "< " + low;
      case 5 -> "<= " + share;
      case 6 -> String.valueOf(share);
      default -> String.valueOf(random.nextInt(6));
    };
  }

  private static RuleTable table(List<Heading> headings, List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    headings.forEach(heading -> csv.append(heading.title()).append(','));
    csv.append("fit,because\n");
    for (int r = 0; r < rows.size(); r++) {
      rows.get(r).forEach(cell -> csv.append(cell).append(','));
      csv.append("0.5,reason ").append(r).append('\n');
    }
    List<RuleProblem> problems = new ArrayList<>();
    RuleTable table =
        CsvSheet.read(
                "5-arbitration/random.csv",
                csv.toString().getBytes(StandardCharsets.UTF_8),
                problems)
            .flatMap(sheet -> new TableReader(Set.of()).read(sheet, Stage.ARBITRATION))
            .orElseThrow();
    assertThat(problems).isEmpty();
    return table;
  }
}
