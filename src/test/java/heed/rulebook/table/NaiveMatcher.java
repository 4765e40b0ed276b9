package heed.rulebook.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a cell's text anew for every client: slow, obvious, and sharing no code with the index. */
final class NaiveMatcher {
  private NaiveMatcher() {}

  static boolean accepts(Heading heading, String cell, Reading client) {
    if (cell.isEmpty()) {
      return true;
    }
    boolean negated = cell.startsWith("not ");
    List<String> parts =
        Arrays.stream((negated ? cell.substring(4) : cell).split("\\|"))
            .map(String::strip)
            .toList();
    return switch (heading.form()) {
      case NUMBER -> {
        double number = client.number(heading);
        yield Double.isNaN(number)
            ? !negated && parts.contains("unknown")
            : negated != parts.stream().anyMatch(part -> contains(part, number));
      }
      case WORD -> {
        List<String> shown = client.words(heading);
        yield shown.isEmpty()
            ? !negated && parts.contains("unknown")
            : negated != parts.contains(shown.get(0));
      }
      case WORDS -> {
        List<String> shown = client.words(heading);
        boolean names =
            shown.isEmpty()
                ? parts.contains("unknown")
                : parts.stream().anyMatch(part -> shown.contains(part));
        yield negated != names;
      }
    };
  }

  private static boolean contains(String part, double number) {
    String text = part.toLowerCase(Locale.ROOT);
    if (text.equals("unknown")) {
      return false;
    } else if (text.startsWith(">=")) {
      return number >= Double.parseDouble(text.substring(2));
    } else if (text.startsWith("<=")) {
      return number <= Double.parseDouble(text.substring(2));
    } else if (text.startsWith(">")) {
      return number > Double.parseDouble(text.substring(1));
    } else if (text.startsWith("<")) {
      return number < Double.parseDouble(text.substring(1));
    }
    int hyphen = text.indexOf('-', 1);
    return hyphen < 0
        ? number == Double.parseDouble(text)
        : number >= Double.parseDouble(text.substring(0, hyphen))
            && number <= Double.parseDouble(text.substring(hyphen + 1));
  }
}
