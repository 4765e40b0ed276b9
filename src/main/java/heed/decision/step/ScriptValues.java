package heed.decision.step;

import heed.client.fact.Client;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.script.Script;
import heed.rulebook.script.ScriptValue;
import heed.shared.Direction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The values of one decision that scripts may name, written as a person would read them aloud. What
 * is not known is absent.
 */
final class ScriptValues {
  private static final int MONTHS_PER_YEAR = 12;

  private final Deliberation decision;

  ScriptValues(Deliberation decision) {
    this.decision = decision;
  }

  /** The candidate's script with its values in it, worded in the script's own language. */
  String fill(Script script, Candidate candidate) {
    Wording wording = Wording.of(script.language());
    Map<String, Object> values = new HashMap<>();
    for (ScriptValue value : script.values()) {
      Object known = valueOf(value, candidate, script.language(), wording);
      if (known != null) {
        values.put(value.key(), known);
      }
    }
    return script.render(values);
  }

  /** Whether there is something to say for the value. */
  boolean isKnown(ScriptValue value, Script script, Candidate candidate) {
    Object known = valueOf(value, candidate, script.language(), Wording.of(script.language()));
    return known != null && !known.toString().isBlank();
  }

  private Object valueOf(ScriptValue value, Candidate candidate, String language, Wording wording) {
    Client client = decision.profile().client();
    return switch (value) {
      case INSTITUTION -> decision.parameters().text("institutionName");
      case CURRENCY -> decision.parameters().text("currency");
      case CLIENT_NAME -> decision.profile().identity().name();
      case OFFICER -> client.officer();
      case BRANCH -> client.branch();
      case ACTION -> candidate.action().name(language);
      case REASON -> candidate.reasons().isEmpty() ? null : candidate.reasons().get(0).text();
      case TENURE_YEARS -> positive(tenureYears(client));
      case BALANCE -> wording.money(balance());
      case INSTALMENT -> wording.money(candidate.action().instalmentPerMonth());
      case HEADROOM -> wording.money(decision.capacity().headroomPerMonth());
      case OUTSTANDING -> wording.money(outstanding());
      case DAYS_PAST_DUE -> positive(Loans.worstDaysPastDue(decision.profile()));
      case MATURES_ON -> wording.date(next(Loans.held(decision.profile()), LoanAccount::maturesOn));
      case TERM_STARTS_ON -> wording.date(next(terms(), LifeEvent::on));
      case CHILDREN -> positive(household(Household::schoolAgeChildren));
      case DEPENDANTS -> positive(household(Household::dependants));
      case HIGH_VALUE -> tier() == Tier.HIGH;
      case LOW_VALUE -> tier() == Tier.LOW || tier() == Tier.NEGATIVE;
      case LONG_TENURE -> isLongTenure(client);
      case INBOUND -> decision.input().occasion().direction() == Direction.INBOUND;
    };
  }

  private Tier tier() {
    return decision.value().tier();
  }

  private static Integer tenureYears(Client client) {
    return client.tenureMonths() == null ? null : client.tenureMonths() / MONTHS_PER_YEAR;
  }

  private boolean isLongTenure(Client client) {
    return client.tenureMonths() != null
        && client.tenureMonths() >= decision.parameters().number("longTenureMonths");
  }

  private Integer household(Function<Household, Integer> field) {
    Household household = decision.profile().household();
    return household == null ? null : field.apply(household);
  }

  private Double balance() {
    Double sum = null;
    for (Holding holding : decision.profile().holdings()) {
      boolean counts = holding.family() == Family.CURRENT || holding.family() == Family.SAVINGS;
      if (counts && holding.isHeld() && holding.balance() != null) {
        sum = (sum == null ? 0 : sum) + holding.balance();
      }
    }
    return sum;
  }

  private Double outstanding() {
    Double sum = null;
    for (LoanAccount loan : Loans.held(decision.profile())) {
      if (loan.outstanding() != null) {
        sum = (sum == null ? 0 : sum) + loan.outstanding();
      }
    }
    return sum;
  }

  private List<LifeEvent> terms() {
    return decision.profile().lifeEvents().stream()
        .filter(event -> event.kind().equals("SCHOOL_TERM_STARTS"))
        .toList();
  }

  /** The earliest of the dates that are today or still to come. */
  private <T> LocalDate next(List<T> facts, Function<T, LocalDate> dateOf) {
    LocalDate next = null;
    for (T fact : facts) {
      LocalDate date = dateOf.apply(fact);
      if (date != null
          && !date.isBefore(decision.today())
          && (next == null || date.isBefore(next))) {
        next = date;
      }
    }
    return next;
  }

  private static Integer positive(Integer number) {
    return number == null || number <= 0 ? null : number;
  }
}
