package heed.forecast.evaluation;

import java.util.Locale;

/** The page that {@code bin/evaluate} writes. */
final class Report {
  private final StringBuilder page = new StringBuilder();

  /** A heading. */
  Report heading(String text) {
    return line("## " + text).line("");
  }

  /** A line as it is. */
  Report line(String text) {
    page.append(text).append('\n');
    return this;
  }

  /** A table of what each method reached. */
  Report figures(Iterable<Figure> figures) {
    line("| method | rows | lift at the first 10 % | AUC |").line("|---|---:|---|---|");
    for (Figure figure : figures) {
      line(
          "| %s | %s | %s | %s |",
          figure.method(), grouped(figure.rows()), two(figure.lift()), three(figure.auc()));
    }
    return line("");
  }

  /** What the n-th contact brings. */
  Report curve(FrequencyCurve curve) {
    line("| contact | clients contacted so often | yes at this contact | share |");
    line("|---:|---:|---:|---:|");
    for (FrequencyCurve.Point point : curve.points()) {
      line(
          "| %d | %s | %s | %.1f %% |",
          point.nth(), grouped(point.clients()), grouped(point.yes()), 100 * point.hazard());
    }
    return line("")
        .line(
            "Calls beyond the third are %.1f %% of calls and %.1f %% of sales.",
            100 * curve.contactsBeyondThird(), 100 * curve.answersBeyondThird());
  }

  String page() {
    return page.toString();
  }

  Report line(String format, Object... values) {
    return line(String.format(Locale.ROOT, format, values));
  }

  static String two(Interval figure) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", figure.value(), figure.low(), figure.high());
  }

  static String three(Interval figure) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", figure.value(), figure.low(), figure.high());
  }

  static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
