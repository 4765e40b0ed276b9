package heed.rulebook.table;

import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.conclusion.WeightKind;
import heed.rulebook.sheet.SheetRow;
import heed.shared.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The output headings of rule tables: what a row hands to the rule beside its table. */
public enum Output {
  ACTION("code of the action that the row speaks of"),
  SEGMENT_NAME("segment that the client belongs to, a code"),
  SCHEME("what the segment is about", Scheme.class),
  NEED_THEME("theme of the need, a code such as EDUCATION"),
  STRENGTH("how strong the need is, 0-1", 0, 1),
  SOURCE("how the need became known", NeedSource.class),
  FIT("how well the action suits the client, 0-1", 0, 1),
  VERDICT("whether the action may be proposed", Verdict.class),
  CODE("short code of the reason, such as HOLDS_ALREADY"),
  TO_CHANNEL("channel that suits the client", Channel.class),
  SCORE("how well the channel suits the client, 0-1", 0, 1),
  BASIS("what the channel preference rests on", Basis.class),
  KIND("where the weight comes from", WeightKind.class),
  FACTOR("factor on the action's priority, 0.1-10", 0.1, 10),
  BECAUSE("why, in plain words, as staff will read it; at most 500 letters");

  private static final int LONGEST_REASON = 500;
  private static final Map<String, Output> BY_TITLE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Output::title, o -> o));

  private final String title = name().toLowerCase(Locale.ROOT).replace('_', ' ');
  private final String meaning;
  private final double low;
  private final double high;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> allowed;

  @SuppressWarnings("ImmutableEnumChecker") // a pure function
  private final BiFunction<SheetRow, String, Object> constantReader;

  Output(String meaning) {
    this(meaning, 0, 0);
  }

  Output(String meaning, double low, double high) {
    this.meaning = meaning;
    this.low = low;
    this.high = high;
    this.allowed = List.of();
    this.constantReader = null;
  }

  <E extends Enum<E>> Output(String meaning, Class<E> constants) {
    this.meaning = meaning;
    this.low = 0;
    this.high = 0;
    this.allowed = Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
    this.constantReader = (row, heading) -> row.oneOf(heading, constants);
  }

  /** The heading as it stands in a table, in lower case. */
  public String title() {
    return title;
  }

  /** What it means, in one phrase. */
  public String meaning() {
    return meaning;
  }

  /** Whether its cells are numbers. */
  public boolean isNumber() {
    return high > low;
  }

  /** What its numbers must be, in words, if this one is not. */
  public Optional<String> refusal(double number) {
    return isNumber() && (number < low || number > high)
        ? Optional.of(SheetRow.range(low, high))
        : Optional.empty();
  }

  /** All words that may stand under it, or none if the list is open. */
  public List<String> allowed() {
    return allowed;
  }

  /** The method of {@link TableRow} that hands a cell of this heading to a rule. */
  public String accessor() {
    return constantReader != null
        ? title.substring(title.lastIndexOf(' ') + 1)
        : isNumber() ? "number" : "text";
  }

  /** The output heading of the given title, in lower case. */
  public static Optional<Output> find(String title) {
    return Optional.ofNullable(BY_TITLE.get(title));
  }

  /**
   * The cell's value: a Double, a constant or a text; a cell that does not fit is reported.
   *
   * @param actions the codes of all actions
   */
  Object read(SheetRow row, Set<String> actions) {
    if (constantReader != null) {
      return constantReader.apply(row, title);
    } else if (isNumber()) {
      return row.number(title, low, high);
    } else if (this == BECAUSE) {
      return row.text(title, LONGEST_REASON);
    } else if (this == ACTION && !row.cell(title).isEmpty()) {
      return row.codeAmong(title, "action", actions).orElse("");
    }
    return row.code(title);
  }
}
