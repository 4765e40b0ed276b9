package heed.rulebook.review;

import heed.rulebook.review.range.Domains;
import heed.rulebook.review.row.RowConclusions;
import heed.rulebook.review.row.Witness;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Heading.Form;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds gaps and overlaps between rows that say the same of neighbouring ranges: 18-25 and 27-40
 * leave out 26, and 18-25 and 25-40 both take 25.
 */
final class Bands implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    RowConclusions conclusions = rulebook.rowConclusions();
    for (RuleTable table : rulebook.tables()) {
      if (conclusions.has(table)) {
        table.inputs().stream()
            .filter(heading -> heading.form() == Form.NUMBER)
            .forEach(heading -> review(table, heading, conclusions, report));
      }
    }
  }

  /** A row's range under the heading under review. */
  private record Band(int row, double low, double high) {
    double width() {
      return high - low;
    }
  }

  private static void review(
      RuleTable table, Heading heading, RowConclusions conclusions, Report report) {
    Map<List<Object>, List<Band>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Optional<Band> band = band(table, row, heading);
      if (band.isPresent()) {
        key(table, row, heading, conclusions)
            .ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(band.get()));
      }
    }
    groups
        .values()
        .forEach(
            bands -> {
              bands.sort(Comparator.comparingDouble(Band::low).thenComparing(Band::high));
              for (int i = 1; i < bands.size(); i++) {
                compare(table, heading, bands.get(i - 1), bands.get(i), conclusions, report);
              }
            });
  }

  private static Optional<Band> band(RuleTable table, int row, Heading heading) {
    if (!(table.cell(row, heading) instanceof Cell.Numbers numbers)
        || numbers.intervals().size() != 1) {
      return Optional.empty();
    }
    double low = numbers.intervals().get(0).low();
    double high = numbers.intervals().get(0).high();
    return Optional.of(
        Domains.isWhole(heading)
            ? new Band(row, Math.ceil(low), Math.floor(high))
            : new Band(row, low, high));
  }

  /** What rows must share to be bands of one range: their subject and every other input. */
  private static Optional<List<Object>> key(
      RuleTable table, int row, Heading heading, RowConclusions conclusions) {
    List<Drawn> drawn = conclusions.of(table.rows().get(row));
    if (drawn.size() != 1) {
      return Optional.empty();
    }
    return Dominance.scale(drawn.get(0))
        .map(
            scale -> {
              List<Object> key = new ArrayList<>();
              key.add(scale);
              table.inputs().stream()
                  .filter(other -> other != heading)
                  .forEach(other -> key.add(table.cell(row, other)));
              return key;
            });
  }

  private static void compare(
      RuleTable table,
      Heading heading,
      Band lower,
      Band upper,
      RowConclusions conclusions,
      Report report) {
    double step = Domains.step(heading);
    if (lower.high() >= upper.low()) {
      boolean partly = lower.low() < upper.low() && lower.high() < upper.high();
      boolean segments =
          conclusions.of(table.rows().get(lower.row())).get(0).type().equals("Segment");
      if (partly && !segments) {
        Witness both = Witness.of(table, upper.row()).with(heading, upper.low());
        report.add(
            ReviewFinding.OVERLAPPING_ROWS,
            table.name() + ".csv",
            line(table, upper),
            table.column(heading.title()),
            "'%s' overlaps with line %d: a client with %s is in both."
                .formatted(heading.title(), line(table, lower), both));
      }
      return;
    }
    double gap = upper.low() - lower.high();
    double narrower = Math.min(lower.width(), upper.width()) + step;
    if (gap > step * 1.000001 && gap - step <= narrower) {
      double missing = Domains.isWhole(heading) ? lower.high() + 1 : lower.high() + gap / 2;
      Witness between = Witness.of(table, upper.row()).with(heading, missing);
      if (!isAnswered(table, between, upper, conclusions)) {
        report.add(
            ReviewFinding.GAP_BETWEEN_ROWS,
            table.name() + ".csv",
            line(table, upper),
            table.column(heading.title()),
            "no row between line %d and this one takes a client with %s."
                .formatted(line(table, lower), between));
      }
    }
  }

  private static boolean isAnswered(
      RuleTable table, Witness witness, Band band, RowConclusions conclusions) {
    Optional<String> scale = Dominance.scale(conclusions.of(table.rows().get(band.row())).get(0));
    return table.match(witness.reading()).stream()
        .flatMap(row -> conclusions.of(row).stream())
        .anyMatch(drawn -> Dominance.scale(drawn).equals(scale));
  }

  private static int line(RuleTable table, Band band) {
    TableRow row = table.rows().get(band.row());
    return row.getLine();
  }
}
