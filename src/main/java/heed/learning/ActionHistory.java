package heed.learning;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.shared.Direction;
import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What earlier contacts and answers about one action say.
 *
 * @param unanswered contacts since the last answer, those of the last months only: how often the
 *     client has been asked in vain
 * @param answer the last answer, or null where there is none
 * @param answeredDaysAgo how long ago it was, or how long ago the last contact without answer was
 * @param contactedBefore whether there was any contact before those
 */
record ActionHistory(
    int unanswered, Response answer, long answeredDaysAgo, boolean contactedBefore) {
  private static final int RUNNING_DAYS = 60;

  /** Deposits and loans run for terms of 3, 6 and 12 months: at their end a new answer is due. */
  private static final int[] TERM_DAYS = {80, 100, 175, 190, 275, 365};

  static ActionHistory of(Profile profile, String action, LocalDate today) {
    Response answer = null;
    for (Response response : profile.responses()) {
      if (action.equals(response.action())
          && isAnswer(response)
          && (answer == null || response.at().isAfter(answer.at()))) {
        answer = response;
      }
    }
    Instant since = answer == null ? Instant.MIN : answer.at();
    int running = 0;
    int counted = 0;
    long earlierDaysAgo = Long.MAX_VALUE;
    for (Contact contact : profile.contacts()) {
      if (!action.equals(contact.action())
          || contact.direction() != Direction.OUTBOUND
          || !contact.at().isAfter(since)) {
        continue;
      }
      long daysAgo = ChronoUnit.DAYS.between(UtcDay.of(contact.at()), today);
      if (daysAgo <= RUNNING_DAYS) {
        counted++;
        running = Math.max(running, contact.nth() == null ? 0 : contact.nth());
      } else {
        earlierDaysAgo = Math.min(earlierDaysAgo, daysAgo);
      }
    }
    boolean contacted = answer != null || earlierDaysAgo != Long.MAX_VALUE;
    long daysAgo =
        answer == null ? earlierDaysAgo : ChronoUnit.DAYS.between(UtcDay.of(answer.at()), today);
    return new ActionHistory(Math.max(running, counted), answer, daysAgo, contacted);
  }

  private static boolean isAnswer(Response response) {
    return switch (response.outcome()) {
      case INTERESTED, ACCEPTED, CONVERTED, DECLINED, COMPLAINED, OPTED_OUT -> true;
      case SHOWN, CALL_BACK, NOT_REACHED -> false;
    };
  }

  void addTo(Features.Builder features) {
    features.is("asked in vain", Math.log1p(unanswered));
    if (!contactedBefore) {
      return;
    }
    String said = answer == null ? "nothing" : answer.isPositive() ? "yes" : "no";
    features.has("said " + said);
    features.has("said " + said + term());
  }

  private String term() {
    int from = 0;
    for (int days : TERM_DAYS) {
      if (answeredDaysAgo < days) {
        break;
      }
      from = days;
    }
    return " " + from + " days ago";
  }
}
