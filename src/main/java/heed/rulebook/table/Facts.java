package heed.rulebook.table;

import heed.client.fact.Area;
import heed.client.fact.ClientStatus;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Contact;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.RiskBand;
import heed.rulebook.Situation;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Tier;
import heed.shared.Direction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads what a {@link Heading} means out of a situation. A number that is not known is NaN, a word
 * that is not known is null.
 */
final class Facts {
  static final double UNKNOWN = Double.NaN;
  private static final int EVENT_DAYS = 60;
  private static final int ANSWER_DAYS = 365;
  private static final int CONTACT_DAYS = 30;

  private Facts() {}

  static double age(Situation s) {
    return known(s.profile().client().ageYears());
  }

  static Gender gender(Situation s) {
    return s.profile().client().gender();
  }

  static Area area(Situation s) {
    return s.profile().client().area();
  }

  static String occupation(Situation s) {
    return s.profile().client().occupation();
  }

  static String education(Situation s) {
    return s.profile().client().education();
  }

  static MaritalStatus maritalStatus(Situation s) {
    return s.profile().client().maritalStatus();
  }

  static String language(Situation s) {
    return s.profile().client().language();
  }

  static double tenureMonths(Situation s) {
    return known(s.profile().client().tenureMonths());
  }

  static ClientStatus status(Situation s) {
    return s.profile().client().status();
  }

  static RiskBand riskBand(Situation s) {
    return s.profile().client().riskBand();
  }

  static double householdSize(Situation s) {
    return household(s, Household::size);
  }

  static double dependants(Situation s) {
    return household(s, Household::dependants);
  }

  static double schoolChildren(Situation s) {
    return household(s, Household::schoolAgeChildren);
  }

  static double incomePerMonth(Situation s) {
    return household(s, Household::incomePerMonth);
  }

  static void holds(Situation s, Consumer<String> words) {
    for (Holding holding : s.profile().holdings()) {
      if (holding.isHeld()) {
        words.accept(holding.family().name());
      }
    }
  }

  static void holdsProduct(Situation s, Consumer<String> words) {
    for (Holding holding : s.profile().holdings()) {
      if (holding.isHeld()) {
        words.accept(holding.product());
      }
    }
  }

  static void hadProduct(Situation s, Consumer<String> words) {
    for (Holding holding : s.profile().holdings()) {
      words.accept(holding.product());
    }
  }

  static double balance(Situation s) {
    double sum = UNKNOWN;
    for (Holding holding : s.profile().holdings()) {
      boolean counts = holding.family() == Family.CURRENT || holding.family() == Family.SAVINGS;
      if (counts && holding.isHeld() && holding.balance() != null) {
        sum = (Double.isNaN(sum) ? 0 : sum) + holding.balance();
      }
    }
    return sum;
  }

  static void loanPurpose(Situation s, Consumer<String> words) {
    for (LoanAccount loan : s.profile().loanAccounts()) {
      if (loan.purpose() != null && isRunning(s, loan)) {
        words.accept(loan.purpose());
      }
    }
  }

  static double paid(Situation s) {
    double highest = UNKNOWN;
    for (LoanAccount loan : s.profile().loanAccounts()) {
      if (isRunning(s, loan)) {
        highest = higher(highest, loan.paidShare());
      }
    }
    return highest;
  }

  static double daysPastDue(Situation s) {
    double worst = UNKNOWN;
    for (LoanAccount loan : s.profile().loanAccounts()) {
      if (isRunning(s, loan)) {
        worst = higher(worst, loan.daysPastDue());
      }
    }
    return worst;
  }

  static double loanCycle(Situation s) {
    double highest = UNKNOWN;
    for (LoanAccount loan : s.profile().loanAccounts()) {
      highest = higher(highest, loan.cycle());
    }
    return highest;
  }

  static double monthsQuiet(Situation s) {
    LocalDate newest = null;
    for (Holding holding : s.profile().holdings()) {
      LocalDate active = holding.lastActivityOn();
      if (active != null && (newest == null || active.isAfter(newest))) {
        newest = active;
      }
    }
    return newest == null
        ? UNKNOWN
        : Math.max(0, ChronoUnit.MONTHS.between(newest, s.today().date()));
  }

  static double poverty(Situation s) {
    double highest = UNKNOWN;
    for (PovertyScore score : s.profile().povertyScores()) {
      highest = higher(highest, score.povertyLikelihood());
    }
    return highest;
  }

  static void segments(Situation s, Consumer<String> words) {
    for (Conclusion conclusion : s.concluded()) {
      if (conclusion instanceof Segment segment) {
        words.accept(segment.name());
      }
    }
  }

  static void needs(Situation s, Consumer<String> words) {
    for (Conclusion conclusion : s.concluded()) {
      if (conclusion instanceof Need need) {
        words.accept(need.theme());
      }
    }
  }

  static Tier tier(Situation s) {
    return s.value() == null ? null : s.value().tier();
  }

  static double churn(Situation s) {
    return s.value() == null ? UNKNOWN : s.value().churnLikelihood();
  }

  static double debtService(Situation s) {
    return s.capacity() == null ? UNKNOWN : known(s.capacity().debtServiceShare());
  }

  static Freshness assessment(Situation s) {
    return s.capacity() == null ? null : s.capacity().freshness();
  }

  static void reasons(Situation s, Consumer<String> words) {
    for (Context context : s.contexts()) {
      if (context.type().equals("reason")) {
        words.accept(context.value().toLowerCase(Locale.ROOT));
      }
    }
  }

  static void events(Situation s, Consumer<String> words) {
    for (LifeEvent event : s.profile().lifeEvents()) {
      if (Math.abs(s.today().daysSince(event.on())) <= EVENT_DAYS) {
        words.accept(event.kind());
      }
    }
  }

  static void answered(Situation s, Consumer<String> words) {
    for (Response response : s.profile().responses()) {
      int days = s.today().daysSince(response.at());
      if (days >= 0 && days <= ANSWER_DAYS) {
        words.accept(response.action() + ":" + response.outcome());
      }
    }
  }

  static double contacts(Situation s) {
    int count = 0;
    for (Contact contact : s.profile().contacts()) {
      int days = s.today().daysSince(contact.at());
      if (contact.direction() == Direction.OUTBOUND && days >= 0 && days <= CONTACT_DAYS) {
        count++;
      }
    }
    return count;
  }

  static String complaint(Situation s) {
    boolean open =
        s.profile().complaints().stream().anyMatch(c -> c.status() == ComplaintStatus.OPEN);
    return open ? "OPEN" : "NONE";
  }

  /** A loan runs unless its holding is known to be closed. */
  private static boolean isRunning(Situation s, LoanAccount loan) {
    for (Holding holding : s.profile().holdings()) {
      if (holding.account().equals(loan.account())) {
        return holding.isHeld();
      }
    }
    return true;
  }

  private static double household(Situation s, Function<Household, Number> part) {
    return s.profile().household() == null ? UNKNOWN : known(part.apply(s.profile().household()));
  }

  private static double known(Number number) {
    return number == null ? UNKNOWN : number.doubleValue();
  }

  private static double higher(double highest, Number number) {
    double known = known(number);
    return known > highest || Double.isNaN(highest) ? known : highest;
  }
}
