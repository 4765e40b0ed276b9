package heed.rulebook.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code remedies.csv} says: what would have to change for an action that was dropped to be
 * proposed after all, by the code that dropped it.
 */
public final class Remedies {
  public static final String FILE = "remedies.csv";

  private static final List<String> HEADINGS = List.of("code", "action", "remedy");
  private static final Pattern IN_LANGUAGE = Pattern.compile("remedy\\.([a-z]{2})");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)( %)?\\}");
  private static final Pattern BRACE = Pattern.compile("[{}]");
  private static final int MOST_LINES = 5_000;
  private static final int LONGEST = 500;

  /**
   * One line.
   *
   * @param action that it speaks for alone, or nothing for all
   * @param texts by language; {@code en} is always there
   */
  public record Remedy(String code, Optional<String> action, Map<String, String> texts, int line) {}

  private final List<Remedy> lines;
  private final Map<String, Remedy> byKey = new HashMap<>();

  private Remedies(List<Remedy> lines) {
    this.lines = List.copyOf(lines);
    lines.forEach(line -> byKey.put(key(line.code(), line.action().orElse("")), line));
  }

  /** No remedies at all. */
  public static Remedies none() {
    return new Remedies(List.of());
  }

  /**
   * Reads the sheet; what is wrong is added to the problems.
   *
   * @param actions the codes of all actions
   * @param parameters the names of all parameters
   */
  public static Remedies read(CsvSheet sheet, Set<String> actions, Set<String> parameters) {
    if (!sheet.hasHeadings(HEADINGS, heading -> IN_LANGUAGE.matcher(heading).matches())
        || !sheet.hasAtMost(MOST_LINES)) {
      return none();
    }
    List<Remedy> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      if (sheet.isHopeless()) {
        break;
      }
      Remedy line =
          new Remedy(
              row.code("code"),
              row.codeAmong("action", "action", actions),
              texts(sheet, row, parameters),
              row.line());
      Integer same = seen.putIfAbsent(key(line.code(), line.action().orElse("")), row.line());
      if (same != null) {
        row.report("code", "%s already stands in line %d".formatted(line.code(), same));
      }
      if (row.isSound()) {
        lines.add(line);
      }
    }
    return new Remedies(lines);
  }

  private static Map<String, String> texts(CsvSheet sheet, SheetRow row, Set<String> parameters) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("en", row.text("remedy", LONGEST));
    for (String heading : sheet.headings()) {
      Matcher language = IN_LANGUAGE.matcher(heading);
      if (language.matches() && !row.cell(heading).isEmpty()) {
        texts.put(language.group(1), row.text(heading, LONGEST));
      }
    }
    texts.values().stream()
        .flatMap(text -> PLACE.matcher(text).results())
        .map(place -> place.group(1))
        .filter(name -> !parameters.contains(name))
        .findFirst()
        .ifPresent(name -> row.report("remedy", "there is no parameter '%s'".formatted(name)));
    if (texts.values().stream().anyMatch(text -> BRACE.matcher(withoutPlaces(text)).find())) {
      row.report("remedy", "{ } hold the name of a parameter, such as {adultAgeFrom}, or {name %}");
    }
    return texts;
  }

  private static String withoutPlaces(String text) {
    return PLACE.matcher(text).replaceAll("");
  }

  private static String key(String code, String action) {
    return code + ' ' + action;
  }

  /** All lines, in the order of the file. */
  public List<Remedy> lines() {
    return lines;
  }

  /** The parameters that the texts name. */
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>();
    for (Remedy line : lines) {
      line.texts()
          .values()
          .forEach(text -> PLACE.matcher(text).results().forEach(it -> names.add(it.group(1))));
    }
    return names;
  }

  /** What would have to change, in the language where it is known in it, else in English. */
  public Optional<String> of(String code, String action, String language, Parameters parameters) {
    Remedy line = byKey.getOrDefault(key(code, action), byKey.get(key(code, "")));
    return Optional.ofNullable(line)
        .map(it -> it.texts().getOrDefault(language, it.texts().get("en")))
        .map(text -> filled(text, parameters));
  }

  private static String filled(String text, Parameters parameters) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(2) == null
                        ? parameters.text(place.group(1))
                        : Math.round(parameters.number(place.group(1)) * 100) + " %"));
  }
}
