package heed.console.insight;

import heed.insight.Filter;
import java.util.Comparator;
import java.util.List;

/** What a filter may be set to. */
public record Choice(String filter, List<Option> options) {
  /** One value with its name. */
  public record Option(String value, String label) {}

  public Choice {
    options = List.copyOf(options);
  }

  static Choice of(Filter filter, List<String> values, Labels labels) {
    List<Option> options =
        values.stream()
            .map(it -> new Option(it, labels.of("-by-" + filter.word(), "", it)))
            .toList();
    return new Choice(
        filter.word(),
        filter == Filter.TIER
            ? options
            : options.stream().sorted(Comparator.comparing(Option::label)).toList());
  }
}
