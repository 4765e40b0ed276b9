package heed.client;

import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Complaint;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Consent;
import heed.client.fact.ConsentPurpose;
import heed.client.fact.ConsentStatus;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.RiskBand;
import heed.client.fact.SurveyAnswer;
import heed.client.fact.Wave;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Profiles for tests, their lists in the order in which they are read. */
final class Profiles {
  static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  static final Instant AT = Instant.parse("2026-02-28T10:15:30.123456Z");

  private Profiles() {}

  static Client client(String id) {
    return new Client(id, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Nothing is known of the client. */
  static Profile bare(String id) {
    return of(client(id), null);
  }

  static Profile of(Client client, Identity identity) {
    return new Profile(
        client, identity, null, null, null, null, null, null, null, null, null, null);
  }

  static Profile holding(String id, List<Holding> holdings) {
    return new Profile(
        client(id), null, null, holdings, null, null, null, null, null, null, null, null);
  }

  static Profile contacted(String id, List<Contact> contacts) {
    return new Profile(
        client(id), null, null, null, null, contacts, null, null, null, null, null, null);
  }

  static Profile answering(String id, List<Response> responses) {
    return new Profile(
        client(id), null, null, null, null, null, responses, null, null, null, null, null);
  }

  static Profile consenting(String id, ConsentStatus status) {
    Consent consent = new Consent(ConsentPurpose.MARKETING, Channel.CALL, status);
    return new Profile(
        client(id), null, null, null, null, null, null, List.of(consent), null, null, null, null);
  }

  static Holding wallet(String account) {
    return new Holding(account, "MOBILE_WALLET", Family.WALLET, null, null, null, null, null, null);
  }

  static Contact call(Instant at) {
    return new Contact(
        at, "SAVINGS_GOAL", Channel.CALL, Direction.OUTBOUND, ContactStatus.REACHED, null, null);
  }

  /** Everything is known of the client, with amounts and dates at the edges of their ranges. */
  static Profile full(String id) {
    return new Profile(
        new Client(
            id,
            Gender.FEMALE,
            130,
            Area.PERI_URBAN,
            "sw",
            "SELF_EMPLOYED",
            "SECONDARY",
            MaritalStatus.WIDOWED,
            1200,
            ClientStatus.PENDING,
            RiskBand.MEDIUM,
            "Central",
            "A. Otieno"),
        new Identity("ext-" + id, "Amina Wanjirũ Otieno", "+254 722 000 001"),
        new Household(60, 0, 30, 1e15, 0.0, 0.005, DAY),
        List.of(
            new Holding(
                "A-1",
                "BUSINESS_LOAN",
                Family.LOAN,
                HoldingStatus.ACTIVE,
                LocalDate.of(1900, 1, 1),
                LocalDate.of(2199, 12, 31),
                -1e15,
                DAY,
                -12.34),
            wallet("B-1")),
        List.of(
            new LoanAccount(
                "A-1", "BUSINESS", 1e15, 0.1, 1e-7, 0.3, 36_500, 36_500, 200, DAY, 50, true)),
        List.of(
            new Contact(
                AT,
                "SAVINGS_GOAL",
                Channel.USSD,
                Direction.INBOUND,
                ContactStatus.DELIVERED,
                "spring",
                1000),
            new Contact(AT.minusSeconds(1), null, null, null, null, null, null)),
        List.of(
            new Response(
                AT, "SAVINGS_GOAL", Channel.APP, Outcome.DECLINED, DeclineReason.CANNOT_AFFORD),
            new Response(AT.minusSeconds(1), "SAVINGS_GOAL", null, Outcome.SHOWN, null)),
        List.of(
            new Consent(ConsentPurpose.MARKETING, Channel.SMS, ConsentStatus.GIVEN),
            new Consent(ConsentPurpose.MARKETING, null, ConsentStatus.WITHDRAWN)),
        List.of(
            new SurveyAnswer("SATISFACTION", "NPS", "9", DAY, Wave.FOLLOW_UP),
            new SurveyAnswer("SATISFACTION", "NPS", "\n\"why\"\t", DAY.minusDays(1), null)),
        List.of(
            new PovertyScore("KE-2018", "NATIONAL", 100, 0.012345678901234567),
            new PovertyScore("KE-2018", null, null, null)),
        List.of(new LifeEvent("SCHOOL_TERM_STARTS", DAY), new LifeEvent("BIRTH", DAY.minusDays(1))),
        List.of(
            new Complaint(DAY, "FEES", ComplaintStatus.RESOLVED),
            new Complaint(DAY, null, ComplaintStatus.OPEN)));
  }

  /** Facts that together have every value of every enum but those of the client itself. */
  static Profile everyEnum(String id) {
    return new Profile(
        client(id),
        null,
        null,
        Arrays.stream(Family.values())
            .flatMap(
                family ->
                    Arrays.stream(HoldingStatus.values())
                        .map(
                            status ->
                                new Holding(
                                    family + "-" + status,
                                    "PRODUCT",
                                    family,
                                    status,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null)))
            .toList(),
        null,
        Arrays.stream(Channel.values())
            .flatMap(
                channel ->
                    Arrays.stream(ContactStatus.values())
                        .map(
                            status ->
                                new Contact(
                                    AT, null, channel, Direction.INBOUND, status, null, null)))
            .toList(),
        Arrays.stream(Outcome.values())
            .flatMap(
                outcome ->
                    Arrays.stream(DeclineReason.values())
                        .map(reason -> new Response(AT, "SURVEY", null, outcome, reason)))
            .toList(),
        Arrays.stream(ConsentPurpose.values())
            .flatMap(
                purpose ->
                    Arrays.stream(ConsentStatus.values())
                        .map(status -> new Consent(purpose, channelOf(status), status)))
            .toList(),
        Arrays.stream(Wave.values())
            .map(wave -> new SurveyAnswer("SURVEY", "NPS", "1", DAY, wave))
            .toList(),
        null,
        null,
        Arrays.stream(ComplaintStatus.values())
            .map(status -> new Complaint(DAY, status.name(), status))
            .toList());
  }

  /** Clients that together have every value of every enum of a client. */
  static List<Client> everyClient() {
    return IntStream.range(0, MaritalStatus.values().length)
        .mapToObj(
            i ->
                new Client(
                    "client-" + i,
                    nth(Gender.values(), i),
                    null,
                    nth(Area.values(), i),
                    null,
                    null,
                    null,
                    nth(MaritalStatus.values(), i),
                    null,
                    nth(ClientStatus.values(), i),
                    nth(RiskBand.values(), i),
                    null,
                    null))
        .toList();
  }

  private static <E> E nth(E[] values, int i) {
    return values[i % values.length];
  }

  private static Channel channelOf(ConsentStatus status) {
    return switch (status) {
      case GIVEN -> Channel.CALL;
      case WITHDRAWN -> Channel.SMS;
      case OPTED_OUT -> Channel.EMAIL;
    };
  }
}
