package heed.learning;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.LoanAccount;
import heed.client.fact.Response;
import heed.shared.UtcDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a profile back to the moment before a contact, so that nothing is learned from, or judged
 * by, what was known only later. Contacts, answers, holdings, loans and events of that day or later
 * are taken away; a client whom nothing is left open to was a former client. Facts without a date
 * stay as they are.
 */
public final class Rewind {
  /** Where the days of earlier calls of a campaign are lost: past every window of a month. */
  private static final Duration LOST_DAYS_AGO = Duration.ofDays(31);

  private Rewind() {}

  /** The profile as it was known right before one of its contacts. */
  public static Profile before(Contact contact, Profile now) {
    LocalDate day = UtcDay.of(contact.at());
    List<Holding> holdings =
        now.holdings().stream().filter(holding -> wasThere(holding, day)).toList();
    Set<String> accounts = holdings.stream().map(Holding::account).collect(Collectors.toSet());
    return new Profile(
        before(now.client(), holdings),
        now.identity(),
        now.household(),
        holdings,
        loansAmong(accounts, now.loanAccounts()),
        contactsBefore(contact, now),
        answersBefore(contact.at(), now),
        now.consents(),
        now.surveyAnswers().stream().filter(a -> a.answeredOn().isBefore(day)).toList(),
        now.povertyScores(),
        now.lifeEvents().stream().filter(event -> event.on().isBefore(day)).toList(),
        now.complaints().stream().filter(c -> c.openedOn().isBefore(day)).toList());
  }

  private static boolean wasThere(Holding holding, LocalDate day) {
    return holding.openedOn() == null || holding.openedOn().isBefore(day);
  }

  private static Client before(Client now, List<Holding> holdings) {
    boolean former = !holdings.isEmpty() && holdings.stream().noneMatch(Holding::isHeld);
    if (!former || now.status() != ClientStatus.ACTIVE) {
      return now;
    }
    return new Client(
        now.id(),
        now.gender(),
        now.ageYears(),
        now.area(),
        now.language(),
        now.occupation(),
        now.education(),
        now.maritalStatus(),
        now.tenureMonths(),
        ClientStatus.CLOSED,
        now.riskBand(),
        now.branch(),
        now.officer());
  }

  private static List<LoanAccount> loansAmong(Set<String> accounts, List<LoanAccount> loans) {
    return loans.stream().filter(loan -> accounts.contains(loan.account())).toList();
  }

  /** The n-th contact of a campaign says that there were n - 1, whose days may be lost. */
  private static List<Contact> contactsBefore(Contact contact, Profile now) {
    List<Contact> before = new ArrayList<>();
    boolean sameCampaign = false;
    for (Contact other : now.contacts()) {
      if (other.at().isBefore(contact.at())) {
        before.add(other);
        sameCampaign |= contact.campaign() != null && contact.campaign().equals(other.campaign());
      }
    }
    if (contact.nth() != null && contact.nth() > 1 && !sameCampaign) {
      before.add(
          new Contact(
              contact.at().minus(LOST_DAYS_AGO),
              contact.action(),
              contact.channel(),
              contact.direction(),
              contact.status(),
              contact.campaign(),
              contact.nth() - 1));
    }
    return before;
  }

  private static List<Response> answersBefore(Instant at, Profile now) {
    return now.responses().stream().filter(answer -> answer.at().isBefore(at)).toList();
  }
}
