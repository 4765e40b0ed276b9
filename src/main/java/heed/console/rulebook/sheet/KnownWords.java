package heed.console.rulebook.sheet;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.sentence.Palette;
import heed.rulebook.sentence.Slot;
import heed.rulebook.sheet.ActionSheet;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words that a rulebook uses so far, to be offered where another one is to be written. */
final class KnownWords {
  private static final String ACTIONS = "actions.csv";

  /** What a sentence compares, and the heading under which a table asks the same. */
  private static final Map<String, Heading> HEADINGS =
      Map.of(
          "Segment.name", Heading.SEGMENT,
          "Need.theme", Heading.NEED,
          "Client.occupation", Heading.OCCUPATION,
          "Client.education", Heading.EDUCATION,
          "LoanAccount.purpose", Heading.LOAN_PURPOSE,
          "LifeEvent.kind", Heading.EVENT,
          "Holding.product", Heading.HOLDS_PRODUCT);

  private final List<String> actions;
  private final Map<String, SortedSet<String>> byHeading = new HashMap<>();

  private KnownWords(List<String> actions) {
    this.actions = actions;
  }

  /** The words of the files; what is wrong with the files does not matter here. */
  static KnownWords of(RulebookFiles files) {
    KnownWords known =
        new KnownWords(
            sheet(files, ACTIONS)
                .map(sheet -> ActionSheet.read(sheet).codes().stream().sorted().toList())
                .orElse(List.of()));
    files.byPath().keySet().stream()
        .filter(path -> path.endsWith(".csv") && Stage.ofPath(path).isPresent())
        .forEach(path -> sheet(files, path).ifPresent(known::note));
    sheet(files, ACTIONS)
        .ifPresent(
            sheet ->
                sheet
                    .rows()
                    .forEach(row -> known.note(Heading.HOLDS_PRODUCT, row.cell("product"))));
    Palette.of(files).sentences().stream()
        .flatMap(sentence -> sentence.slots().stream())
        .forEach(known::note);
    known.byHeading.computeIfAbsent(Heading.LANGUAGE.title(), it -> new TreeSet<>());
    return known;
  }

  /** The codes of all actions, sorted. */
  List<String> actions() {
    return actions;
  }

  /** What stands under a heading somewhere, sorted. */
  List<String> under(String heading) {
    return List.copyOf(byHeading.getOrDefault(heading, new TreeSet<>()));
  }

  private void note(CsvSheet sheet) {
    for (SheetRow row : sheet.rows()) {
      for (int column = 0; column < sheet.headings().size(); column++) {
        String heading = sheet.headings().get(column);
        String cell = row.cell(column);
        if (heading.equals(Output.SEGMENT_NAME.title())) {
          note(Heading.SEGMENT, cell);
        } else if (heading.equals(Output.NEED_THEME.title())) {
          note(Heading.NEED, cell);
        } else if (heading.equals(Output.CODE.title())) {
          note(heading, cell);
        } else {
          Heading.find(heading)
              .filter(it -> it.form() != Heading.Form.NUMBER && it.allowed().isEmpty())
              .ifPresent(it -> words(cell).forEach(word -> note(it, word)));
        }
      }
    }
  }

  private static Stream<String> words(String cell) {
    String plain = cell.startsWith("not ") ? cell.substring("not ".length()) : cell;
    return Stream.of(plain.split("\\|")).map(String::strip).filter(it -> !it.equals("unknown"));
  }

  private void note(Slot slot) {
    Heading heading = HEADINGS.get(slot.about());
    if (heading != null) {
      slot.values().forEach(value -> note(heading, value));
    }
  }

  private void note(Heading heading, String word) {
    note(heading.title(), word);
  }

  private void note(String heading, String word) {
    if (!word.isEmpty()) {
      byHeading.computeIfAbsent(heading, it -> new TreeSet<>()).add(word);
    }
  }

  private static Optional<CsvSheet> sheet(RulebookFiles files, String path) {
    byte[] content = files.byPath().get(path);
    return content == null
        ? Optional.empty()
        : CsvSheet.read(path, content, new ArrayList<RuleProblem>());
  }
}
