package heed.rulebook.table;

import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.RiskBand;
import heed.client.fact.Today;
import heed.rulebook.Situation;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients about whom more or less is known. */
final class RandomClients {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final List<String> CODES = List.of("ALPHA", "BETA", "GAMMA", "DELTA");

  private final Random random;

  RandomClients(Random random) {
    this.random = random;
  }

  Situation next() {
    List<Holding> holdings = new ArrayList<>();
    List<LoanAccount> loans = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Family family = pick(Family.values());
      holdings.add(
          new Holding(
              "a" + i,
              pick(CODES),
              family,
              pick(HoldingStatus.values()),
              null,
              null,
              perhaps((double) random.nextInt(100)),
              perhaps(TODAY.minusDays(random.nextInt(800))),
              null));
      if (family == Family.LOAN) {
        loans.add(
            new LoanAccount(
                "a" + i,
                perhaps(pick(CODES)),
                null,
                null,
                null,
                perhaps(random.nextInt(11) / 10.0),
                perhaps(random.nextInt(3)),
                null,
                perhaps(1 + random.nextInt(5)),
                null,
                null,
                false));
      }
    }
    List<Conclusion> concluded = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      concluded.add(new Segment(Scheme.SOCIAL, pick(CODES), "r", "f:1"));
      concluded.add(new Need(pick(CODES), 0.5, NeedSource.SURVEY, "r", "f:2"));
    }
    Client client =
        new Client(
            "c",
            pick(Gender.values()),
            perhaps(random.nextInt(100)),
            pick(Area.values()),
            perhaps("es"),
            perhaps(pick(CODES)),
            perhaps(pick(CODES)),
            null,
            perhaps(random.nextInt(100)),
            null,
            pick(RiskBand.values()),
            null,
            null);
    return new Situation(
        new Profile(
            client,
            null,
            perhaps(
                new Household(
                    perhaps(1 + random.nextInt(9)),
                    perhaps(random.nextInt(9)),
                    perhaps(random.nextInt(4)),
                    perhaps((double) random.nextInt(100)),
                    null,
                    null,
                    null)),
            holdings,
            loans,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new LifeEvent(pick(CODES), TODAY.plusDays(random.nextInt(200) - 100))),
            List.of()),
        List.of(new Context("reason", null, pick(CODES))),
        new Today(TODAY),
        perhaps(new ClientValue(1, 1, random.nextInt(11) / 10.0, pick(Tier.values()))),
        null,
        concluded);
  }

  private <T> T perhaps(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
