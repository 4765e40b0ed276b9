package heed.console.insight;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.console.Texts;
import java.time.LocalDate;

/** What the codes under which a measure is counted are called in one language. */
final class Labels {
  private final Texts texts;
  private final Catalogue catalogue;

  Labels(Texts texts, Catalogue catalogue) {
    this.texts = texts;
    this.catalogue = catalogue;
  }

  /** The name of a row of the figure. */
  String of(String measure, String figure, String label) {
    if (label.equals("ALL") || label.equals("UNKNOWN")) {
      return texts.say("insight.label." + label);
    }
    if (measure.equals("activity")) {
      return texts.day(LocalDate.parse(label));
    }
    return switch (by(measure, figure)) {
      case "action" -> action(label);
      case "contact" ->
          texts.say(label.equals("10") ? "insight.label.tenth" : "insight.label.nth", label);
      case "channel" -> texts.word("channel", label);
      case "tier" -> texts.word("tier", label);
      case "segment" -> texts.plain(label);
      default -> label.matches("[A-Z0-9_]+") ? texts.word("insight.label", label) : label;
    };
  }

  /** The name of an action, by its code where the catalogue no longer has it. */
  String action(String code) {
    return catalogue
        .find(code)
        .map((Action action) -> action.name(texts.language()))
        .orElseGet(() -> texts.plain(code));
  }

  private static String by(String measure, String figure) {
    String name = measure.contains("-by-") ? measure : figure;
    return name.contains("-by-") ? name.substring(name.indexOf("-by-") + 4) : "";
  }
}
