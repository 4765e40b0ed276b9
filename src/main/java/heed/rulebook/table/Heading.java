package heed.rulebook.table;

import heed.client.fact.Area;
import heed.client.fact.ClientStatus;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.MaritalStatus;
import heed.client.fact.RiskBand;
import heed.rulebook.Situation;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The input headings of rule tables: what a row may ask about a client. Each is either a number or
 * a set of words: a client shows one word under {@code area}, perhaps several under {@code holds}.
 */
public enum Heading {
  AGE("age in full years", number(Facts::age)),
  GENDER("gender as the client stated it", word(Gender.class, Facts::gender)),
  AREA("where the client lives", word(Area.class, Facts::area)),
  OCCUPATION("occupation, a code such as SELF_EMPLOYED", code(Facts::occupation)),
  EDUCATION("education, a code such as SECONDARY", code(Facts::education)),
  MARITAL_STATUS("marital status", word(MaritalStatus.class, Facts::maritalStatus)),
  LANGUAGE("language the client is addressed in, such as es", language(Facts::language)),
  TENURE_MONTHS("full months since the client joined", number(Facts::tenureMonths)),
  STATUS("where the client stands with us", word(ClientStatus.class, Facts::status)),
  RISK_BAND("our own credit risk class", word(RiskBand.class, Facts::riskBand)),
  HOUSEHOLD_SIZE("persons in the household", number(Facts::householdSize)),
  DEPENDANTS("persons who live off the client's income", number(Facts::dependants)),
  SCHOOL_AGE_CHILDREN(
      "children of school age in the household",
      "school-age children",
      null,
      number(Facts::schoolChildren)),
  INCOME_PER_MONTH("income of the household a month", number(Facts::incomePerMonth)),
  HOLDS("product families that the client holds now", words(Family.class, Facts::holds)),
  HOLDS_PRODUCT("products, by code, that the client holds now", codes(Facts::holdsProduct)),
  HAD_PRODUCT("products, by code, that the client holds or ever held", codes(Facts::hadProduct)),
  BALANCE(
      "sum of the balances of all current and savings accounts held now; unknown if none is known",
      number(Facts::balance)),
  LOAN_PURPOSE("what the running loans were taken for, by code", codes(Facts::loanPurpose)),
  PAID_SHARE("share repaid of the running loan that is repaid furthest, 0-1", number(Facts::paid)),
  DAYS_PAST_DUE(
      "days that the worst running loan is late, 0 when on time", number(Facts::daysPastDue)),
  LOAN_CYCLE("how many loans the client has had", number(Facts::loanCycle)),
  MONTHS_SINCE_LAST_ACTIVITY(
      "full months since the newest movement on any holding", number(Facts::monthsQuiet)),
  POVERTY_LIKELIHOOD(
      "highest likelihood, 0-1, of living under a poverty line", number(Facts::poverty)),
  SEGMENT("segments that stage 1 has concluded", Stage.SEGMENTATION, codes(Facts::segments)),
  NEED("themes of the needs that stage 2 has concluded", Stage.PRODUCT_FIT, codes(Facts::needs)),
  VALUE_TIER("what the client is worth", word(Tier.class, Facts::tier)),
  CHURN_LIKELIHOOD("likelihood, 0-1, of leaving within 12 months", number(Facts::churn)),
  DEBT_SERVICE_SHARE(
      "instalments of all debts as a share of household income", number(Facts::debtService)),
  ASSESSMENT(
      "how far the last assessment of the household may be relied on",
      word(Freshness.class, Facts::assessment)),
  REASON_FOR_CONTACT(
      "what the caller says the contact is about, such as balance-enquiry",
      new Kind(Form.WORDS, List.of(), Spelling.SMALL, null, Facts::reasons)),
  EVENT("life events, by code, within 60 days before or after today", codes(Facts::events)),
  ANSWERED(
      "what the client answered in the past 365 days, as ACTION:OUTCOME",
      new Kind(Form.WORDS, List.of(), Spelling.ANSWER, null, Facts::answered)),
  CONTACTS_IN_30_DAYS("contacts that we began in the past 30 days", number(Facts::contacts)),
  COMPLAINT(
      "whether a complaint is open",
      new Kind(Form.WORD, List.of("OPEN", "NONE"), Spelling.CODE, null, one(Facts::complaint)));

  /** Whether cells hold numbers, or words of which a client shows at most one or several. */
  public enum Form {
    NUMBER,
    WORD,
    WORDS
  }

  /** How the words under a heading are written. */
  enum Spelling {
    CODE("a code of capital letters, digits and underscores, such as SELF_EMPLOYED"),
    SMALL("a word of small letters, such as balance-enquiry"),
    LANGUAGE("a two-letter language code, such as es"),
    ANSWER("an action and an outcome, such as TERM_DEPOSIT:CONVERTED");

    final String example;

    Spelling(String example) {
      this.example = example;
    }
  }

  /** Takes the words that a client shows under a heading. */
  interface WordReader {
    void read(Situation situation, Consumer<String> words);
  }

  private record Kind(
      Form form,
      List<String> allowed,
      Spelling spelling,
      ToDoubleFunction<Situation> number,
      WordReader words) {}

  private static final Map<String, Heading> BY_TITLE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(h -> h.title, h -> h));

  private final String title;
  private final String meaning;
  private final Stage concludedBy;

  @SuppressWarnings("ImmutableEnumChecker") // lists are immutable and readers are pure functions
  private final Kind kind;

  Heading(String meaning, Kind kind) {
    this(meaning, null, null, kind);
  }

  Heading(String meaning, Stage concludedBy, Kind kind) {
    this(meaning, null, concludedBy, kind);
  }

  Heading(String meaning, String title, Stage concludedBy, Kind kind) {
    this.title = title == null ? name().toLowerCase(Locale.ROOT).replace('_', ' ') : title;
    this.meaning = meaning;
    this.concludedBy = concludedBy;
    this.kind = kind;
  }

  /** The heading as it stands in a table, in lower case. */
  public String title() {
    return title;
  }

  /** What it means, in one phrase. */
  public String meaning() {
    return meaning;
  }

  public Form form() {
    return kind.form;
  }

  /** All words that may stand under it, or none if the list is open. */
  public List<String> allowed() {
    return kind.allowed;
  }

  /** The stage that concludes it, so that only later stages know it; or empty for a fact. */
  public Optional<Stage> concludedBy() {
    return Optional.ofNullable(concludedBy);
  }

  /** The input heading of the given title, in lower case. */
  public static Optional<Heading> find(String title) {
    return Optional.ofNullable(BY_TITLE.get(title));
  }

  Spelling spelling() {
    return kind.spelling;
  }

  double readNumber(Situation situation) {
    return kind.number.applyAsDouble(situation);
  }

  void readWords(Situation situation, Consumer<String> words) {
    kind.words.read(situation, words);
  }

  private static Kind number(ToDoubleFunction<Situation> reader) {
    return new Kind(Form.NUMBER, List.of(), Spelling.CODE, reader, null);
  }

  private static <E extends Enum<E>> Kind word(Class<E> type, Function<Situation, E> reader) {
    return new Kind(
        Form.WORD,
        names(type),
        Spelling.CODE,
        null,
        one(
            situation -> {
              E constant = reader.apply(situation);
              return constant == null || constant.name().equals(Cell.UNKNOWN)
                  ? null
                  : constant.name();
            }));
  }

  private static <E extends Enum<E>> Kind words(Class<E> type, WordReader reader) {
    return new Kind(Form.WORDS, names(type), Spelling.CODE, null, reader);
  }

  private static Kind code(Function<Situation, String> reader) {
    return new Kind(Form.WORD, List.of(), Spelling.CODE, null, one(reader));
  }

  private static Kind codes(WordReader reader) {
    return new Kind(Form.WORDS, List.of(), Spelling.CODE, null, reader);
  }

  private static Kind language(Function<Situation, String> reader) {
    return new Kind(Form.WORD, List.of(), Spelling.LANGUAGE, null, one(reader));
  }

  private static WordReader one(Function<Situation, String> reader) {
    return (situation, words) -> {
      String word = reader.apply(situation);
      if (word != null) {
        words.accept(word);
      }
    };
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum::name)
        .filter(name -> !name.equals(Cell.UNKNOWN))
        .toList();
  }
}
