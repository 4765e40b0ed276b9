package heed.rulebook.diff;

import com.google.common.collect.ImmutableList;
import heed.rulebook.FileKind;
import heed.rulebook.diff.Change.Part;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns say what a line of a sheet is about, and what such a line is called. */
enum SheetShape {
  TABLE(Part.ROW, "row", ImmutableList.of()),
  PARAMETERS(Part.PARAMETER, "parameter", ImmutableList.of("name", "since")),
  ACTIONS(Part.ACTION, "action", ImmutableList.of("action")),
  CONTACT_POLICY(Part.CONTACT_RULE, "contact rule", ImmutableList.of("name")),
  REMEDIES(Part.REMEDY, "remedy", ImmutableList.of("code", "action"));

  /** Outputs of a table that name something; the others say how much, how and why. */
  private static final Set<Output> NAMING =
      Set.of(Output.ACTION, Output.SEGMENT_NAME, Output.NEED_THEME, Output.TO_CHANNEL);

  private final Part part;
  private final String noun;
  private final ImmutableList<String> keyHeadings;

  SheetShape(Part part, String noun, ImmutableList<String> keyHeadings) {
    this.part = part;
    this.noun = noun;
    this.keyHeadings = keyHeadings;
  }

  /** The shape of the file at the path; empty if it is no sheet. */
  static Optional<SheetShape> ofPath(String path) {
    FileKind kind = FileKind.of(path).orElse(null);
    if (kind == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case TABLE -> Optional.of(TABLE);
      case PARAMETERS -> Optional.of(PARAMETERS);
      case ACTIONS -> Optional.of(ACTIONS);
      case CONTACT_POLICY -> Optional.of(CONTACT_POLICY);
      case REMEDIES -> Optional.of(REMEDIES);
      default -> Optional.empty();
    };
  }

  Part part() {
    return part;
  }

  String noun() {
    return noun;
  }

  /** Whether the column is part of what tells one line from another. */
  boolean isKey(String heading) {
    return this == TABLE
        ? Heading.find(heading).isPresent()
            || Output.find(heading).filter(NAMING::contains).isPresent()
        : keyHeadings.contains(heading);
  }

  /** What the line with these cells is called; empty where its key cells are. */
  String name(List<String> columns, List<String> cells) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String heading = columns.get(i);
      String cell = cells.get(i);
      if (isKey(heading) && !cell.isEmpty() && !(this == PARAMETERS && heading.equals("since"))) {
        name.append(name.isEmpty() ? "" : ", ")
            .append(needsHeading(heading, cell) ? heading + " " : "");
        name.append(Shown.text(cell));
      }
    }
    return name.toString();
  }

  /** A number says nothing without its heading, and nor does what must not be. */
  private boolean needsHeading(String heading, String cell) {
    return this == TABLE
        && Heading.find(heading)
            .filter(
                input ->
                    input.form() == Heading.Form.NUMBER
                        || cell.startsWith("not ")
                        || cell.equals("unknown"))
            .isPresent();
  }
}
