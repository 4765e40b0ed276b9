package heed.decision.step;

import heed.catalogue.Action;
import heed.client.Claim;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.decision.model.Reason;
import heed.rulebook.sheet.ContactLimit;
import heed.shared.Channel;
import heed.shared.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often the client may be approached, counted over the one ledger of all channels. Limits on
 * outbound contacts bar outbound decisions only: who comes to us may always be answered. A limit on
 * an outcome, such as the rest after a decline, holds for both directions. Days are those of the
 * institution's time zone.
 */
public final class ContactPolicy implements Step {
  @Override
  public String name() {
    return "contact-policy";
  }

  @Override
  public void take(Deliberation decision) {
    for (ContactLimit limit : decision.release().contactPolicy()) {
      boolean outboundOnly = limit.counted().isEmpty();
      if (outboundOnly && decision.input().occasion().direction() == Direction.INBOUND) {
        continue;
      }
      for (Candidate candidate : decision.candidates()) {
        if (candidate.isIn()
            && !candidate.action().isNoAction()
            && concerns(limit, candidate.action())) {
          apply(limit, candidate, decision);
        }
      }
    }
  }

  private static boolean concerns(ContactLimit limit, Action action) {
    return (limit.groups().isEmpty() || limit.groups().contains(action.group()))
        && limit.action().map(code -> code.equals(action.code())).orElse(true);
  }

  private void apply(ContactLimit limit, Candidate candidate, Deliberation decision) {
    List<LocalDate> counted = counted(limit, candidate.action(), decision);
    LocalDate until =
        barredUntil(
            limit, counted, LocalDate.ofInstant(decision.input().now(), decision.timeZone()));
    if (until == null) {
      return;
    }
    Reason reason = new Reason(limit.reason(), limit.rule());
    if (limit.channel().isEmpty()) {
      candidate.drop(this, "CONTACT_LIMIT", reason, until);
      return;
    }
    candidate.bar(limit.channel().get(), this, "CONTACT_LIMIT", reason, until);
    if (candidate.channels().isEmpty()) {
      candidate.drop(this, "CONTACT_LIMIT", reason, until);
    }
  }

  /** The days of what counts against the limit, newest first. */
  private static List<LocalDate> counted(ContactLimit limit, Action action, Deliberation decision) {
    List<Conversation> found = new ArrayList<>();
    if (limit.counted().isPresent()) {
      for (Response response : decision.profile().responses()) {
        if (response.outcome() == limit.counted().get()
            && countsFor(limit, action, response.action(), response.channel(), decision)) {
          found.add(new Conversation(response.at(), response.channel()));
        }
      }
    } else {
      for (Contact contact : decision.profile().contacts()) {
        if (contact.direction() == Direction.OUTBOUND
            && countsFor(limit, action, contact.action(), contact.channel(), decision)) {
          found.add(new Conversation(contact.at(), contact.channel()));
        }
      }
      for (Claim claim : decision.input().claims()) {
        if (countsFor(limit, action, claim.action(), claim.channel(), decision)) {
          found.add(new Conversation(claim.at(), claim.channel()));
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream()
        .distinct()
        .map(conversation -> LocalDate.ofInstant(conversation.at(), decision.timeZone()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** What is proposed at one moment on one channel is one contact, of however many actions. */
  private record Conversation(Instant at, Channel channel) {}

  private static boolean countsFor(
      ContactLimit limit, Action action, String contacted, Channel channel, Deliberation decision) {
    if (limit.channel().isPresent() && limit.channel().get() != channel) {
      return false;
    }
    if (limit.groups().isEmpty()) {
      return action.code().equals(contacted);
    }
    Candidate other = contacted == null ? null : decision.candidate(contacted);
    return other != null && limit.groups().contains(other.action().group());
  }

  /**
   * The first day on which the limit no longer bars, or null where it does not bar today.
   *
   * <p>The limit is reached on the day of a contact that was the {@code atMost}-th within the
   * window ending there. From the newest such day the rest counts; without a rest, the limit bars
   * until the oldest contact that fills the window has left it.
   */
  static LocalDate barredUntil(ContactLimit limit, List<LocalDate> newestFirst, LocalDate today) {
    int atMost = limit.atMost();
    for (int newest = 0; newest + atMost <= newestFirst.size(); newest++) {
      LocalDate reached = newestFirst.get(newest);
      LocalDate oldest = newestFirst.get(newest + atMost - 1);
      if (!oldest.isAfter(reached.minusDays(limit.windowDays()))) {
        continue;
      }
      LocalDate until =
          limit.restDays() > 0
              ? reached.plusDays(limit.restDays())
              : oldest.plusDays(limit.windowDays());
      return until.isAfter(today) ? until : null;
    }
    return null;
  }
}
