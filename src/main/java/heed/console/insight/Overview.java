package heed.console.insight;

import heed.insight.Insights;
import heed.insight.Reading;
import heed.insight.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What managers see first.
 *
 * @param asOf up to when history is counted, or null
 * @param activity decisions, answers and conversions day by day, 30 days up to today
 * @param today how many of each today
 * @param conversion of all contacts of 30 days
 * @param actions those that clients said yes to most, of 30 days
 */
public record Overview(
    Instant asOf,
    List<Chart> activity,
    List<String> today,
    Line conversion,
    Chart conversions,
    Chart actions,
    List<Line> alarms) {
  private static final int TOP = 5;

  public Overview {
    activity = List.copyOf(activity);
    today = List.copyOf(today);
    alarms = List.copyOf(alarms);
  }

  static Overview of(Insights insights, Labels labels, Numbers numbers) {
    Reading activity = insights.read("activity", Map.of());
    Reading actions = insights.read("response-by-action", Map.of());
    Reading channels = insights.read("response-by-channel", Map.of());
    Reading alarms = insights.read("alarms", Map.of());
    List<Chart> days =
        activity.series().stream().map(it -> Chart.of(activity, it, labels, numbers)).toList();
    Chart converted = Chart.of(channels, channels.series().get(1), labels, numbers);
    return new Overview(
        activity.asOf(),
        days,
        days.stream().map(it -> it.lines().get(it.lines().size() - 1).rate()).toList(),
        converted.total(),
        best(converted),
        best(Chart.of(actions, actions.series().get(0), labels, numbers)),
        Chart.of(alarms, alarms.series().get(0), labels, numbers).lines());
  }

  private static Chart best(Chart chart) {
    return new Chart(
        chart.figure(),
        chart.kind(),
        chart.lines().stream()
            .filter(it -> !it.row().hidden() && it.row().rate() != null)
            .sorted(Comparator.comparing((Line it) -> it.row().rate()).reversed())
            .limit(TOP)
            .toList(),
        chart.total(),
        chart.hides());
  }

  /** Whether anything should not be as it is. */
  public boolean alarming() {
    return alarms.stream().map(Line::row).map(Row::numerator).anyMatch(it -> it > 0);
  }
}
