package heed.console.rulebook.sheet;

import static heed.console.rulebook.sheet.SheetColumn.number;
import static heed.console.rulebook.sheet.SheetColumn.text;
import static heed.console.rulebook.sheet.SheetColumn.word;
import static heed.console.rulebook.sheet.SheetColumn.words;

import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.Purpose;
import heed.client.fact.Family;
import heed.console.rulebook.sheet.SheetColumn.Form;
import heed.shared.Channel;
import heed.shared.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The columns of the files whose headings are always the same. */
final class OwnColumns {
  private static final List<String> YES_OR_NO = List.of("yes", "no");
  private static final List<String> PROPENSITY = List.of("estimate", "model", "fixed");

  private OwnColumns() {}

  /**
   * The columns of {@code actions.csv}.
   *
   * @param languages two letters each: in which a name may stand besides English
   */
  static List<SheetColumn> actions(KnownWords known, List<String> languages) {
    Stream<SheetColumn> names =
        languages.stream()
            .filter(language -> !language.equals(Locale.ENGLISH.getLanguage()))
            .map(language -> text("name." + language).asOptional());
    Stream<SheetColumn> before = Stream.of(text("action"), text("name"));
    Stream<SheetColumn> behind =
        Stream.of(
            word("issue", names(Issue.values())),
            word("group", names(ActionGroup.values())),
            word("purpose", names(Purpose.values())),
            word("credit", YES_OR_NO),
            word("sells", names(Family.values())).asOptional(),
            new SheetColumn("product", Form.WORD, known.under("holds product"), true, false, true),
            number("margin"),
            number("social benefit"),
            number("prior"),
            word("propensity", PROPENSITY).asOptional().asTechnical(),
            number("lever"),
            number("instalment").asOptional(),
            words("channels", names(Channel.values())),
            words("suppresses", names(ActionGroup.values())));
    return Stream.of(before, names, behind).flatMap(it -> it).toList();
  }

  /** The columns of {@code contact-policy.csv}. */
  static List<SheetColumn> contactPolicy(KnownWords known) {
    List<String> counted =
        Stream.concat(Stream.of("OUTBOUND"), names(Outcome.values()).stream()).toList();
    return List.of(
        text("name"),
        word("counts", counted),
        new SheetColumn("group", Form.MATCH, names(ActionGroup.values()), false, false, false),
        word("action", known.actions()).asOptional(),
        word("channel", names(Channel.values())).asOptional(),
        number("window days"),
        number("at most"),
        number("rest days"),
        text("because"));
  }

  /** The columns of {@code scripts/banned-phrases.csv}. */
  static List<SheetColumn> bannedPhrases(List<String> languages) {
    return List.of(
        text("phrase"),
        new SheetColumn("language", Form.WORD, languages, true, true, false),
        text("why"));
  }

  /**
   * The columns of {@code remedies.csv}.
   *
   * @param languages two letters each: in which a remedy may stand besides English
   */
  static List<SheetColumn> remedies(KnownWords known, List<String> languages) {
    Stream<SheetColumn> others =
        languages.stream()
            .filter(language -> !language.equals(Locale.ENGLISH.getLanguage()))
            .map(language -> text("remedy." + language).asOptional());
    Stream<SheetColumn> first =
        Stream.of(text("code"), word("action", known.actions()).asOptional(), text("remedy"));
    return Stream.concat(first, others).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
