package heed.rulebook.sheet;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Catalogue;
import heed.catalogue.Issue;
import heed.catalogue.PropensityBasis;
import heed.catalogue.Purpose;
import heed.client.fact.Family;
import heed.shared.Channel;
import heed.shared.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code actions.csv} says.
 *
 * @param catalogue the actions whose lines are sound
 * @param codes every code that has a line, sound or not, so that one slip in a line is not reported
 *     again wherever its action is named
 */
public record ActionSheet(Catalogue catalogue, Set<String> codes) {
  private static final List<String> HEADINGS =
      List.of(
          "action",
          "name",
          "issue",
          "group",
          "purpose",
          "credit",
          "sells",
          "product",
          "margin",
          "social benefit",
          "prior",
          "lever",
          "instalment",
          "channels",
          "suppresses");
  private static final int MOST_ACTIONS = 500;
  private static final String PROPENSITY = "propensity";
  private static final Pattern NAME_IN_LANGUAGE = Pattern.compile("name\\.([a-z]{2})");

  public ActionSheet {
    codes = Set.copyOf(codes);
  }

  /** No actions at all. */
  public static ActionSheet empty() {
    return new ActionSheet(new Catalogue(List.of()), Set.of());
  }

  /** Reads the sheet; what is wrong is added to the problems and left out of the catalogue. */
  public static ActionSheet read(CsvSheet sheet) {
    if (!sheet.hasHeadings(HEADINGS, ActionSheet::mayStand) || !sheet.hasAtMost(MOST_ACTIONS)) {
      return empty();
    }
    List<Action> actions = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (SheetRow row : sheet.rows()) {
      if (sheet.isHopeless()) {
        break;
      }
      Action action = readAction(sheet, row);
      Integer same = action.code().isEmpty() ? null : lines.putIfAbsent(action.code(), row.line());
      if (same != null) {
        row.report("action", "%s already stands in line %d".formatted(action.code(), same));
      }
      if (row.isSound()) {
        actions.add(action);
      }
    }
    if (!lines.containsKey(Action.NO_ACTION)) {
      sheet.report(
          0,
          0,
          "there is no action NO_ACTION, which stands for leaving the client in peace and must be there%s"
              .formatted(Nearest.hint(Action.NO_ACTION, lines.keySet())));
    }
    return new ActionSheet(new Catalogue(actions), lines.keySet());
  }

  private static Action readAction(CsvSheet sheet, SheetRow row) {
    String code = row.code("action");
    Action action =
        new Action(
            code,
            readNames(sheet, row),
            row.oneOf("issue", Issue.class),
            row.oneOf("group", ActionGroup.class),
            row.oneOf("purpose", Purpose.class),
            row.yesOrNo("credit"),
            row.oneOfOrNone("sells", Family.class).orElse(null),
            row.codeOrNone("product").orElse(null),
            row.number("margin", -1e9, 1e9),
            row.number("social benefit", 0, 10),
            row.number("prior", 0, 1),
            readPropensity(sheet, row),
            row.number("lever", 0.1, 10),
            row.numberOrNull("instalment", 0, 1e9),
            row.listOf("channels", Channel.class),
            row.listOf("suppresses", ActionGroup.class));
    if (action.channels().isEmpty() && row.isSound() && !action.isNoAction()) {
      row.report("channels", "%s needs at least one channel".formatted(code));
    }
    if (action.product() != null && row.cell("sells").isEmpty()) {
      row.report("sells", "%s has a product, so say which family it sells".formatted(code));
    }
    return action;
  }

  private static boolean mayStand(String heading) {
    return heading.equals(PROPENSITY) || NAME_IN_LANGUAGE.matcher(heading).matches();
  }

  /** Where nothing is said, it is estimated. */
  private static PropensityBasis readPropensity(CsvSheet sheet, SheetRow row) {
    String written = sheet.headings().contains(PROPENSITY) ? row.cell(PROPENSITY) : "";
    return switch (written) {
      case "", "estimate" -> PropensityBasis.ESTIMATE;
      case "model" -> PropensityBasis.MODEL;
      case "fixed" -> PropensityBasis.FIXED;
      default -> {
        row.report(
            PROPENSITY,
            "the value under propensity must be estimate, model or fixed, but is '%s'"
                .formatted(written));
        yield PropensityBasis.ESTIMATE;
      }
    };
  }

  private static Map<String, String> readNames(CsvSheet sheet, SheetRow row) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("en", row.text("name", 100));
    for (String heading : sheet.headings()) {
      if (NAME_IN_LANGUAGE.matcher(heading).matches() && !row.cell(heading).isEmpty()) {
        names.put(heading.substring("name.".length()), row.text(heading, 100));
      }
    }
    return names;
  }
}
