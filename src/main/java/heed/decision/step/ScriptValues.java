package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.script.ScriptValue;
import heed.shared.Direction;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The values of one client that scripts may name, written as a person would read them aloud. */
final class ScriptValues {
  private static final int MONTHS_PER_YEAR = 12;

  private final Deliberation decision;
  private final Locale locale;
  private final Map<String, Object> common = new HashMap<>();

  ScriptValues(Deliberation decision) {
    this.decision = decision;
    this.locale = Locale.forLanguageTag(decision.language());
    addClient();
    addMoney();
    addDates();
  }

  /** The values for the script of one candidate. */
  Map<String, Object> of(Candidate candidate) {
    Map<String, Object> values = new HashMap<>(common);
    put(values, ScriptValue.ACTION, candidate.action().name(decision.language()));
    put(values, ScriptValue.INSTALMENT, money(candidate.action().instalmentPerMonth()));
    if (!candidate.reasons().isEmpty()) {
      put(values, ScriptValue.REASON, candidate.reasons().get(0).text());
    }
    return values;
  }

  private void addClient() {
    Profile profile = decision.profile();
    put(common, ScriptValue.INSTITUTION, decision.parameters().text("institutionName"));
    put(common, ScriptValue.CURRENCY, decision.parameters().text("currency"));
    put(common, ScriptValue.CLIENT_NAME, profile.identity().name());
    put(common, ScriptValue.OFFICER, profile.client().officer());
    put(common, ScriptValue.BRANCH, profile.client().branch());
    Integer tenureMonths = profile.client().tenureMonths();
    if (tenureMonths != null && tenureMonths >= MONTHS_PER_YEAR) {
      put(common, ScriptValue.TENURE_YEARS, tenureMonths / MONTHS_PER_YEAR);
    }
    Household household = profile.household();
    if (household != null) {
      put(common, ScriptValue.CHILDREN, positive(household.schoolAgeChildren()));
      put(common, ScriptValue.DEPENDANTS, positive(household.dependants()));
    }
    Tier tier = decision.value().tier();
    put(common, ScriptValue.HIGH_VALUE, tier == Tier.HIGH);
    put(common, ScriptValue.LOW_VALUE, tier == Tier.LOW || tier == Tier.NEGATIVE);
    put(
        common,
        ScriptValue.LONG_TENURE,
        tenureMonths != null && tenureMonths >= decision.parameters().number("longTenureMonths"));
    put(common, ScriptValue.INBOUND, decision.input().occasion().direction() == Direction.INBOUND);
  }

  private void addMoney() {
    Double balance = null;
    for (Holding holding : decision.profile().holdings()) {
      boolean readable = holding.family() == Family.CURRENT || holding.family() == Family.SAVINGS;
      if (readable && holding.isHeld() && holding.balance() != null) {
        balance = (balance == null ? 0 : balance) + holding.balance();
      }
    }
    put(common, ScriptValue.BALANCE, money(balance));
    put(common, ScriptValue.HEADROOM, money(decision.capacity().headroomPerMonth()));
    Double outstanding = null;
    for (LoanAccount loan : Loans.held(decision.profile())) {
      if (loan.outstanding() != null) {
        outstanding = (outstanding == null ? 0 : outstanding) + loan.outstanding();
      }
    }
    put(common, ScriptValue.OUTSTANDING, money(outstanding));
    put(common, ScriptValue.DAYS_PAST_DUE, positive(Loans.worstDaysPastDue(decision.profile())));
  }

  private void addDates() {
    LocalDate matures = null;
    for (LoanAccount loan : Loans.held(decision.profile())) {
      matures = earlier(matures, loan.maturesOn());
    }
    put(common, ScriptValue.MATURES_ON, date(matures));
    LocalDate term = null;
    for (LifeEvent event : decision.profile().lifeEvents()) {
      if (event.kind().equals("SCHOOL_TERM_STARTS")) {
        term = earlier(term, event.on());
      }
    }
    put(common, ScriptValue.TERM_STARTS_ON, date(term));
  }

  /** The earlier of two dates that are still to come. */
  private LocalDate earlier(LocalDate known, LocalDate other) {
    if (other == null || other.isBefore(decision.today())) {
      return known;
    }
    return known == null || other.isBefore(known) ? other : known;
  }

  private String money(Double amount) {
    if (amount == null) {
      return null;
    }
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    return format.format(Math.round(amount));
  }

  private String date(LocalDate date) {
    return date == null
        ? null
        : date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  private static Integer positive(Integer number) {
    return number == null || number <= 0 ? null : number;
  }

  private static void put(Map<String, Object> values, ScriptValue name, Object value) {
    if (value != null) {
      values.put(name.key(), value);
    }
  }
}
