package heed.client.sample;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Moves the dates that samples have by whole days, so that old data reads as of today. */
record DateShift(int days) {
  Profile shift(Profile profile) {
    return new Profile(
        profile.client(),
        profile.identity(),
        profile.household(),
        profile.holdings().stream().map(this::shift).toList(),
        profile.loanAccounts(),
        profile.contacts().stream().map(this::shift).toList(),
        profile.responses().stream().map(this::shift).toList(),
        profile.consents(),
        profile.surveyAnswers(),
        profile.povertyScores(),
        profile.lifeEvents(),
        profile.complaints());
  }

  private Holding shift(Holding holding) {
    return new Holding(
        holding.account(),
        holding.product(),
        holding.family(),
        holding.status(),
        shift(holding.openedOn()),
        shift(holding.closedOn()),
        holding.balance(),
        shift(holding.lastActivityOn()),
        holding.marginPast12Months());
  }

  private Contact shift(Contact contact) {
    return new Contact(
        shift(contact.at()),
        contact.action(),
        contact.channel(),
        contact.direction(),
        contact.status(),
        contact.campaign(),
        contact.nth());
  }

  private Response shift(Response response) {
    return new Response(
        shift(response.at()),
        response.action(),
        response.channel(),
        response.outcome(),
        response.reason());
  }

  private Instant shift(Instant at) {
    return at.plus(days, ChronoUnit.DAYS);
  }

  private LocalDate shift(LocalDate on) {
    return on == null ? null : on.plusDays(days);
  }
}
