package heed.console.rulebook.sheet;

import heed.console.rulebook.sheet.SheetColumn.Form;
import heed.rulebook.Stage;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Output;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a rule table may have. */
final class TableColumns {
  /** What only the rule beside the table and the trail read; most tables have one word there. */
  private static final Set<Output> TECHNICAL =
      Set.of(Output.SCHEME, Output.SOURCE, Output.CODE, Output.BASIS, Output.KIND);

  private TableColumns() {}

  /** All columns that make sense in a table of the stage. */
  static List<SheetColumn> of(Stage stage, KnownWords known) {
    Stream<SheetColumn> inputs =
        Arrays.stream(Heading.values())
            .filter(it -> it.concludedBy().filter(by -> by.compareTo(stage) >= 0).isEmpty())
            .map(it -> input(it, known));
    Stream<SheetColumn> outputs = Arrays.stream(Output.values()).map(it -> output(it, known));
    return Stream.concat(inputs, outputs).toList();
  }

  private static SheetColumn input(Heading heading, KnownWords known) {
    boolean number = heading.form() == Heading.Form.NUMBER;
    boolean open = heading.allowed().isEmpty();
    Collection<String> values =
        number ? List.of() : open ? known.under(heading.title()) : heading.allowed();
    return new SheetColumn(
        heading.title(), number ? Form.RANGE : Form.MATCH, List.copyOf(values), open, false, false);
  }

  private static SheetColumn output(Output output, KnownWords known) {
    boolean open = output.allowed().isEmpty();
    Form form = output.isNumber() ? Form.NUMBER : output == Output.BECAUSE ? Form.TEXT : Form.WORD;
    Collection<String> values =
        switch (output) {
          case ACTION -> known.actions();
          case SEGMENT_NAME -> known.under(Heading.SEGMENT.title());
          case NEED_THEME -> known.under(Heading.NEED.title());
          case CODE -> known.under(Output.CODE.title());
          default -> output.allowed();
        };
    SheetColumn column =
        new SheetColumn(
            output.title(),
            form,
            List.copyOf(values),
            open && output != Output.ACTION,
            true,
            false);
    return TECHNICAL.contains(output) ? column.asTechnical() : column;
  }
}
