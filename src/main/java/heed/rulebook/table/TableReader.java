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
import java.util.Objects;
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
    List<ColumnReader> columns = sheet.headings().stream().map(ColumnReader::new).toList();
    List<Output> outputs =
        columns.stream().map(column -> column.output).filter(Objects::nonNull).toList();
    Map<Heading, List<Cell>> cells = new EnumMap<>(Heading.class);
    columns.stream()
        .filter(column -> column.heading != null)
        .forEach(column -> cells.put(column.heading, new ArrayList<>(sheet.rows().size())));
    String name = sheet.file().substring(0, sheet.file().length() - ".csv".length());
    List<TableRow> rows = new ArrayList<>(sheet.rows().size());
    Map<List<Object>, Integer> seen = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      if (sheet.isHopeless()) {
        break;
      }
      List<Object> content = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        content.add(columns.get(i).read(row, i));
      }
      Integer same = row.isSound() ? seen.putIfAbsent(content, row.line()) : null;
      if (same != null) {
        row.reportLine("this row says the same as line %d; delete one of them".formatted(same));
      }
      if (row.isSound()) {
        rows.add(new TableRow(name, row.line(), outputs, split(columns, content, cells)));
      }
    }
    if (sheet.rows().isEmpty()) {
      sheet.report(0, 0, "the table has no row");
    }
    return Optional.of(
        new RuleTable(
            name,
            sheet.headings(),
            Collections.unmodifiableSet(EnumSet.copyOf(outputs)),
            rows,
            cells));
  }

  /** Adds the row's inputs to the cells of their columns; returns its outputs. */
  private static Object[] split(
      List<ColumnReader> columns, List<Object> content, Map<Heading, List<Cell>> cells) {
    List<Object> outputs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (content.get(i) instanceof Cell cell) {
        cells.get(columns.get(i).heading).add(cell);
      } else {
        outputs.add(content.get(i));
      }
    }
    return outputs.toArray();
  }

  /** Reads one column. Business tables repeat themselves, so what was read is remembered. */
  private final class ColumnReader {
    private final Heading heading;
    private final Output output;
    private final Map<String, Object> known = new HashMap<>();

    ColumnReader(String title) {
      heading = Heading.find(title).orElse(null);
      output = Output.find(title).orElse(null);
    }

    Object read(SheetRow row, int column) {
      Object value = known.get(row.cell(column));
      if (value == null) {
        value = heading != null ? cellReader.read(heading, row, column) : output.read(row, actions);
        if (row.isSound()) {
          known.put(row.cell(column), value);
        }
      }
      return value;
    }
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
