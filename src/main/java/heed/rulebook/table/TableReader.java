package heed.rulebook.table;

import heed.rulebook.Stage;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import heed.shared.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads rule tables out of CSV sheets. */
public final class TableReader {
  private final Set<String> actions;
  private final CellReader cellReader;

  /**
   * @param actions the codes of all actions
   */
  public TableReader(Set<String> actions) {
    this.actions = actions;
    this.cellReader = new CellReader(actions);
  }

  /**
   * The table of the sheet. What is wrong is added to the sheet's problems, and the rows concerned
   * are left out; nothing if the headings are wrong.
   */
  public Optional<RuleTable> read(CsvSheet sheet, Stage stage) {
    if (!checkHeadings(sheet, stage)) {
      return Optional.empty();
    }
    String name = sheet.file().substring(0, sheet.file().length() - ".csv".length());
    Map<Heading, List<Cell>> cells = new EnumMap<>(Heading.class);
    List<Output> outputs = new ArrayList<>();
    for (String heading : sheet.headings()) {
      Heading.find(heading).ifPresent(h -> cells.put(h, new ArrayList<>()));
      Output.find(heading).ifPresent(outputs::add);
    }
    List<TableRow> rows = new ArrayList<>();
    Map<List<Object>, Integer> seen = new HashMap<>();
    Map<Object, Object> shared = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      List<Object> content = readRow(sheet, row);
      if (row.isSound()) {
        Integer same = seen.putIfAbsent(content, row.line());
        if (same != null) {
          row.report(-1, "this row says the same as line %d; delete one of them".formatted(same));
        }
      }
      if (row.isSound()) {
        addRow(sheet, content, cells, shared);
        rows.add(new TableRow(name, row.line(), outputs, outputs(content, shared)));
      }
    }
    if (sheet.rows().isEmpty()) {
      sheet.report(0, 0, "the table has no row");
    }
    return Optional.of(
        new RuleTable(name, Collections.unmodifiableSet(EnumSet.copyOf(outputs)), rows, cells));
  }

  private List<Object> readRow(CsvSheet sheet, SheetRow row) {
    Object[] content = new Object[sheet.headings().size()];
    for (int column = 0; column < content.length; column++) {
      String title = sheet.headings().get(column);
      Optional<Heading> heading = Heading.find(title);
      content[column] =
          heading.isPresent()
              ? cellReader.read(heading.get(), row, column)
              : Output.find(title).orElseThrow().read(row, actions);
    }
    return Arrays.asList(content);
  }

  /** Equal cells become one object: business tables repeat themselves. */
  private static void addRow(
      CsvSheet sheet,
      List<Object> content,
      Map<Heading, List<Cell>> cells,
      Map<Object, Object> shared) {
    for (int column = 0; column < content.size(); column++) {
      if (content.get(column) instanceof Cell cell) {
        Cell one = (Cell) shared.computeIfAbsent(cell, c -> c);
        cells.get(Heading.find(sheet.headings().get(column)).orElseThrow()).add(one);
      }
    }
  }

  private static Object[] outputs(List<Object> content, Map<Object, Object> shared) {
    return content.stream()
        .filter(value -> !(value instanceof Cell))
        .map(value -> shared.computeIfAbsent(value, v -> v))
        .toArray();
  }

  private static boolean checkHeadings(CsvSheet sheet, Stage stage) {
    List<String> known =
        Stream.concat(
                Arrays.stream(Heading.values()).map(Heading::title),
                Arrays.stream(Output.values()).map(Output::title))
            .toList();
    boolean sound = true;
    int outputs = 0;
    for (int i = 0; i < sheet.headings().size(); i++) {
      String title = sheet.headings().get(i);
      Optional<Heading> heading = Heading.find(title);
      outputs += Output.find(title).isPresent() ? 1 : 0;
      if (!known.contains(title)) {
        sheet.report(
            sheet.headingLine(),
            i + 1,
            "no table can have the heading '%s'%s".formatted(title, Nearest.hint(title, known)));
        sound = false;
      } else if (heading
          .flatMap(Heading::concludedBy)
          .filter(by -> by.compareTo(stage) >= 0)
          .isPresent()) {
        sheet.report(
            sheet.headingLine(),
            i + 1,
            "'%s' is concluded in stage %s, so a table of stage %s cannot ask for it; move the table to a later stage"
                .formatted(title, heading.get().concludedBy().get().folder(), stage.folder()));
        sound = false;
      }
    }
    if (!sheet.headings().contains(Output.BECAUSE.title())) {
      sheet.report(
          sheet.headingLine(),
          0,
          "the heading 'because' is missing; every row must say why in plain words");
      sound = false;
    } else if (outputs == 1) {
      sheet.report(
          sheet.headingLine(),
          0,
          "the table concludes nothing; add an output heading such as action and fit");
      sound = false;
    }
    return sound;
  }
}
