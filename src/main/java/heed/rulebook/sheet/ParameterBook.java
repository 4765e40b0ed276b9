package heed.rulebook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The lines of {@code parameters.csv}: values that change on given days.
 *
 * <p>On any day a name has the value of its newest line whose {@code since} is not after that day.
 * Before its first line a name already has that line's value, so that no decision, whatever its
 * day, is ever without one.
 */
public final class ParameterBook {
  private static final List<String> HEADINGS =
      List.of("name", "value", "unit", "since", "owner", "why");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  private static final Pattern MEANT_AS_NUMBER = Pattern.compile("[-+.,]?[.,]?\\d.*");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final int MOST_LINES = 5_000;

  /** Values that are kept, one of each name for each period. */
  private static final long MOST_VALUES = 250_000;

  private record Line(String name, String value, String unit, LocalDate since, SheetRow row) {
    boolean isNumber() {
      return SheetRow.parseNumber(value).isPresent();
    }
  }

  private final NavigableMap<LocalDate, Parameters> bySince = new TreeMap<>();

  private ParameterBook(List<Line> lines) {
    Map<String, NavigableMap<LocalDate, String>> byName = new HashMap<>();
    Set<LocalDate> changes = new HashSet<>();
    for (Line line : lines) {
      byName.computeIfAbsent(line.name(), n -> new TreeMap<>()).put(line.since(), line.value());
      changes.add(line.since());
    }
    for (LocalDate since : changes) {
      Map<String, String> values = new HashMap<>();
      byName.forEach(
          (name, dated) ->
              values.put(
                  name,
                  Optional.ofNullable(dated.floorEntry(since))
                      .orElseGet(dated::firstEntry)
                      .getValue()));
      bySince.put(since, new Parameters(since, values));
    }
    if (bySince.isEmpty()) {
      bySince.put(LocalDate.EPOCH, new Parameters(LocalDate.EPOCH, Map.of()));
    }
  }

  /** A book without any parameter. */
  public static ParameterBook empty() {
    return new ParameterBook(List.of());
  }

  /** Reads the sheet; what is wrong is added to the problems and left out of the book. */
  public static ParameterBook read(CsvSheet sheet) {
    List<Line> lines = new ArrayList<>();
    if (!sheet.hasHeadings(HEADINGS, heading -> false) || !sheet.hasAtMost(MOST_LINES)) {
      return empty();
    }
    Map<String, Line> first = new HashMap<>();
    Map<String, Integer> lineByNameAndDay = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      if (sheet.isHopeless()) {
        break;
      }
      Line line = readLine(row);
      Integer same = lineByNameAndDay.putIfAbsent(line.name() + "@" + line.since(), row.line());
      if (same != null && row.isSound()) {
        row.report(
            "since",
            "%s already has a value since %s, in line %d"
                .formatted(line.name(), line.since(), same));
      }
      Line earlier = first.putIfAbsent(line.name(), line);
      if (earlier != null && row.isSound()) {
        checkSameKind(earlier, line);
      }
      if (row.isSound()) {
        lines.add(line);
      }
    }
    long days = lines.stream().map(Line::since).distinct().count();
    if (days * first.size() > MOST_VALUES) {
      sheet.report(
          0,
          0,
          "%,d parameters that change on %,d days are too much to keep at hand; let them change on fewer days"
              .formatted(first.size(), days));
      return empty();
    }
    return new ParameterBook(lines);
  }

  /** All names that have a value, whatever the day. */
  public Set<String> names() {
    return bySince.firstEntry().getValue().names();
  }

  /** The values of each time in which none changes, oldest first. */
  public List<Parameters> periods() {
    return List.copyOf(bySince.values());
  }

  /** Every {@link #call} that a rule may make: each name as a text, and numbers as numbers too. */
  public Set<String> calls() {
    Parameters any = bySince.firstEntry().getValue();
    Set<String> calls = new HashSet<>();
    for (String name : any.names()) {
      calls.add(call("text", name));
      if (any.isNumber(name)) {
        calls.add(call("number", name));
      }
    }
    return calls;
  }

  /** How a rule asks for a parameter by the method, which is number or text. */
  public static String call(String method, String name) {
    return method + " " + name;
  }

  /** The values of the given day. Costs one look-up: they are prepared for each period. */
  public Parameters asOf(LocalDate day) {
    Map.Entry<LocalDate, Parameters> period = bySince.floorEntry(day);
    return (period == null ? bySince.firstEntry() : period).getValue();
  }

  private static Line readLine(SheetRow row) {
    String name = row.text("name", 64);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      row.report(
          "name",
          "a parameter's name is one word such as idleBalanceMonths, beginning with a small letter, but this is '%s'"
              .formatted(name));
    }
    String value = row.text("value", 200);
    if (MEANT_AS_NUMBER.matcher(value).matches()
        && SheetRow.parseNumber(value).isEmpty()
        && !DATE.matcher(value).matches()) {
      row.report(
          "value",
          "'%s' is not a number; write it with digits and a point only, such as 1250.5, and a share such as 50 %% as 0.5"
              .formatted(value));
    }
    String unit = row.text("unit", 60);
    LocalDate since = row.date("since");
    row.text("owner", 100);
    row.text("why", 500);
    return new Line(name, value, unit, since, row);
  }

  private static void checkSameKind(Line earlier, Line later) {
    if (earlier.isNumber() != later.isNumber()) {
      later
          .row()
          .report(
              "value",
              "%s is %s in line %d, so it must be one here too, but is '%s'"
                  .formatted(
                      later.name(),
                      earlier.isNumber() ? "a number" : "a text",
                      earlier.row().line(),
                      later.value()));
    }
    if (!earlier.unit().equals(later.unit())) {
      later
          .row()
          .report(
              "unit",
              "%s is in '%s' in line %d; a parameter keeps its unit"
                  .formatted(later.name(), earlier.unit(), earlier.row().line()));
    }
  }
}
