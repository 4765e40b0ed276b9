package heed.rulebook.sheet;

import heed.catalogue.ActionGroup;
import heed.shared.Channel;
import heed.shared.Nearest;
import heed.shared.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code contact-policy.csv}. */
public final class ContactPolicySheet {
  private static final String OUTBOUND = "OUTBOUND";
  private static final String ALL_BUT = "not ";
  private static final List<String> HEADINGS =
      List.of(
          "name",
          "counts",
          "group",
          "action",
          "channel",
          "window days",
          "at most",
          "rest days",
          "because");

  private static final int MOST_LIMITS = 200;

  private ContactPolicySheet() {}

  /**
   * The limits in the order of their lines; what is wrong is added to the problems.
   *
   * @param actions the codes of all actions
   */
  public static List<ContactLimit> read(CsvSheet sheet, Set<String> actions) {
    if (!sheet.hasHeadings(HEADINGS, heading -> false) || !sheet.hasAtMost(MOST_LIMITS)) {
      return List.of();
    }
    List<ContactLimit> limits = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      if (sheet.isHopeless()) {
        break;
      }
      ContactLimit limit = readLimit(row, actions);
      String name = limit.name().toLowerCase(Locale.ROOT);
      Integer same = name.isEmpty() ? null : lines.putIfAbsent(name, row.line());
      if (same != null) {
        row.report("name", "'%s' already stands in line %d".formatted(limit.name(), same));
      }
      if (row.isSound()) {
        limits.add(limit);
      }
    }
    return List.copyOf(limits);
  }

  private static ContactLimit readLimit(SheetRow row, Set<String> actions) {
    ContactLimit limit =
        new ContactLimit(
            row.text("name", 100),
            readCounted(row),
            readGroups(row),
            row.codeAmong("action", "action", actions),
            row.oneOfOrNone("channel", Channel.class),
            row.wholeNumber("window days", 1, 3650),
            row.wholeNumber("at most", 1, 100),
            row.wholeNumber("rest days", 0, 3650),
            row.text("because", 500),
            row.place());
    if (!limit.groups().isEmpty() && limit.action().isPresent()) {
      row.report("action", "name a group or an action, not both");
    }
    return limit;
  }

  /** Groups, or {@code not} and those that are exempt; perhaps none. */
  private static Set<ActionGroup> readGroups(SheetRow row) {
    boolean allBut = row.cell("group").startsWith(ALL_BUT);
    List<ActionGroup> named = row.listOf("group", allBut ? ALL_BUT : "", ActionGroup.class);
    if (!allBut || named.isEmpty()) {
      return Set.copyOf(named);
    }
    return Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(named)));
  }

  private static Optional<Outcome> readCounted(SheetRow row) {
    String cell = row.cell("counts").toUpperCase(Locale.ROOT);
    Optional<Outcome> outcome =
        Arrays.stream(Outcome.values()).filter(o -> o.name().equals(cell)).findFirst();
    if (outcome.isEmpty() && !cell.equals(OUTBOUND)) {
      List<String> known =
          Stream.concat(Stream.of(OUTBOUND), Arrays.stream(Outcome.values()).map(Enum::name))
              .toList();
      row.report(
          "counts",
          "the value under counts must be one of %s, but is '%s'%s"
              .formatted(String.join(", ", known), row.cell("counts"), Nearest.hint(cell, known)));
    }
    return outcome;
  }
}
