package heed.rulebook.table;

import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.Complaint;
import heed.client.fact.Contact;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.Today;
import heed.rulebook.Situation;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Segment;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A client of whom nothing is known but what a test says. */
final class SituationBuilder {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final List<Holding> holdings = new ArrayList<>();
  private final List<LoanAccount> loans = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private final List<PovertyScore> scores = new ArrayList<>();
  private final List<LifeEvent> events = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<Context> contexts = new ArrayList<>();
  private final List<Conclusion> concluded = new ArrayList<>();
  private Integer age;
  private Area area;

  static SituationBuilder aSituation() {
    return new SituationBuilder();
  }

  SituationBuilder aged(int years) {
    age = years;
    return this;
  }

  SituationBuilder living(Area where) {
    area = where;
    return this;
  }

  SituationBuilder holding(Family family, Double balance) {
    return holding(family, HoldingStatus.ACTIVE, balance, null);
  }

  SituationBuilder holding(
      Family family, HoldingStatus status, Double balance, LocalDate lastActivityOn) {
    String account = "a" + holdings.size();
    holdings.add(
        new Holding(
            account, family + "_1", family, status, null, null, balance, lastActivityOn, null));
    return this;
  }

  SituationBuilder loan(HoldingStatus status, String purpose, double paid, int late, int cycle) {
    holding(Family.LOAN, status, null, null);
    String account = holdings.get(holdings.size() - 1).account();
    loans.add(
        new LoanAccount(
            account, purpose, null, null, null, paid, late, null, cycle, null, null, false));
    return this;
  }

  SituationBuilder contacted(int daysAgo, Direction direction) {
    contacts.add(
        new Contact(
            TODAY.minusDays(daysAgo).atStartOfDay().toInstant(ZoneOffset.UTC),
            null,
            Channel.CALL,
            direction,
            null,
            null,
            null));
    return this;
  }

  SituationBuilder answered(int daysAgo, String action, Outcome outcome) {
    responses.add(
        new Response(
            TODAY.minusDays(daysAgo).atStartOfDay().toInstant(ZoneOffset.UTC),
            action,
            null,
            outcome,
            null));
    return this;
  }

  SituationBuilder poverty(double likelihood) {
    scores.add(new PovertyScore("KE-2018", null, null, likelihood));
    return this;
  }

  SituationBuilder event(String kind, int inDays) {
    events.add(new LifeEvent(kind, TODAY.plusDays(inDays)));
    return this;
  }

  SituationBuilder complained() {
    complaints.add(new Complaint(TODAY, null, null));
    return this;
  }

  SituationBuilder calledAbout(String reason) {
    contexts.add(new Context("reason", null, reason));
    return this;
  }

  SituationBuilder inSegment(String name) {
    concluded.add(new Segment(Scheme.SOCIAL, name, "why", "f:1"));
    return this;
  }

  Situation build() {
    Client client =
        new Client("c", null, age, area, null, null, null, null, null, null, null, null, null);
    return new Situation(
        new Profile(
            client,
            null,
            null,
            holdings,
            loans,
            contacts,
            responses,
            null,
            null,
            scores,
            events,
            complaints),
        contexts,
        new Today(TODAY),
        null,
        null,
        concluded);
  }
}
