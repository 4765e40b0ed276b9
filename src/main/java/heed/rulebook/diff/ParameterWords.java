package heed.rulebook.diff;

import heed.rulebook.diff.Change.CellChange;
import heed.rulebook.diff.SheetText.Entry;
import heed.rulebook.diff.SheetText.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Changes of {@code parameters.csv} in plain words: what holds from when, and what did before. */
final class ParameterWords {
  private final List<String> columns;

  /** Values by name and day, as texts: days that are none sort somewhere and harm nothing. */
  private final Map<String, NavigableMap<String, String>> before;

  private final Map<String, NavigableMap<String, String>> after;

  ParameterWords(List<String> columns, SheetText from, SheetText to) {
    this.columns = columns;
    this.before = valuesOf(from);
    this.after = valuesOf(to);
  }

  String added(List<String> cells) {
    String name = cell(cells, "name");
    String since = cell(cells, "since");
    NavigableMap<String, String> known = before.get(name);
    if (known == null) {
      return "new parameter %s: %s%s".formatted(Shown.text(name), measured(cells), told(cells));
    }
    Map.Entry<String, String> earlier = after.get(name).lowerEntry(since);
    return "%s: %s from %s%s%s"
        .formatted(
            Shown.text(name),
            measured(cells),
            Shown.cell(since),
            earlier == null ? "" : " (%s before)".formatted(Shown.value(earlier.getValue())),
            told(cells));
  }

  String removed(List<String> cells) {
    String name = cell(cells, "name");
    NavigableMap<String, String> left = after.get(name);
    if (left == null) {
      return "parameter %s removed, which was %s".formatted(Shown.text(name), measured(cells));
    }
    String since = cell(cells, "since");
    Map.Entry<String, String> instead = left.floorEntry(since);
    if (instead == null) {
      instead = left.firstEntry();
    }
    return "%s: no longer %s from %s; %s holds instead"
        .formatted(
            Shown.text(name), measured(cells), Shown.cell(since), Shown.value(instead.getValue()));
  }

  String changed(List<String> was, List<String> is, List<CellChange> cells) {
    List<String> parts = new ArrayList<>();
    boolean inPlace = false;
    for (CellChange cell : cells) {
      if (cell.column().equals("value")) {
        inPlace = true;
        parts.add("%s → %s".formatted(Shown.value(cell.was()), measured(is)));
      } else {
        parts.add(
            "%s %s → %s".formatted(cell.column(), Shown.cell(cell.was()), Shown.cell(cell.is())));
      }
    }
    return "%s since %s: %s%s"
        .formatted(
            Shown.text(cell(was, "name")),
            Shown.cell(cell(was, "since")),
            String.join(", ", parts),
            inPlace ? ", changed in its own line and so for days past too" : "");
  }

  private String measured(List<String> cells) {
    String unit = cell(cells, "unit");
    String value = Shown.value(cell(cells, "value"));
    return unit.isEmpty() || unit.equals("text") ? value : value + " " + Shown.text(unit);
  }

  private String told(List<String> cells) {
    String owner = cell(cells, "owner");
    String why = cell(cells, "why");
    return (owner.isEmpty() ? "" : ", by " + Shown.text(owner))
        + (why.isEmpty() ? "" : ": " + Shown.text(why));
  }

  private String cell(List<String> cells, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : cells.get(index);
  }

  private static Map<String, NavigableMap<String, String>> valuesOf(SheetText sheet) {
    int name = sheet.headings().indexOf("name");
    int value = sheet.headings().indexOf("value");
    int since = sheet.headings().indexOf("since");
    Map<String, NavigableMap<String, String>> values = new HashMap<>();
    for (Entry row : sheet.entries(Kind.ROW)) {
      int width = row.cells().size();
      if (name >= 0 && name < width) {
        values
            .computeIfAbsent(row.cells().get(name), n -> new TreeMap<>())
            .put(
                since >= 0 && since < width ? row.cells().get(since) : "",
                value >= 0 && value < width ? row.cells().get(value) : "");
      }
    }
    return values;
  }
}
