package heed.forecast.evaluation;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.LoanAccount;
import heed.client.fact.Response;
import heed.learning.Example;
import heed.learning.Features;
import heed.learning.Lesson;
import heed.learning.LogisticModel;
import heed.learning.LogisticRegression;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The customary logistic regression: every fact that the profile holds, quantities as they are,
 * categories one by one, all earlier lessons alike, one intercept, a light ridge.
 */
final class PlainRegression implements Method {
  private static final double RIDGE = 1;

  @Override
  public ToDoubleFunction<Lesson> learn(Group group) {
    List<Example> examples =
        group.earlier().stream()
            .map(lesson -> new Example(features(lesson), lesson.positive(), 1, "all"))
            .toList();
    LogisticModel model = new LogisticRegression(RIDGE).fit(examples);
    return lesson -> model.probability(features(lesson));
  }

  private static Features features(Lesson lesson) {
    Features.Builder features = new Features.Builder();
    Profile profile = lesson.before();
    addClient(features, profile);
    for (Holding holding : profile.holdings()) {
      features.has("has " + holding.product() + " " + holding.status());
      if (holding.balance() != null) {
        features.is("balance", holding.balance() / 3_000);
      }
    }
    for (LoanAccount loan : profile.loanAccounts()) {
      features.is("cycle", loan.cycle() == null ? 0 : loan.cycle() / 5.0);
      features.is("principal", loan.principal() == null ? 0 : loan.principal() / 1_000);
    }
    features.is("days since the last loan", Baselines.daysSinceLastLoan(lesson) / 180);
    for (Contact contact : profile.contacts()) {
      boolean earlier = "bank-earlier".equals(contact.campaign());
      features.is(earlier ? "earlier contacts" : "contacts", contact.nth() / 3.0);
      if (earlier) {
        features.is("days since", ChronoUnit.DAYS.between(contact.at(), lesson.at()) / 100.0);
      }
    }
    for (Response answer : profile.responses()) {
      features.has("said " + answer.outcome());
    }
    return features.has("month " + lesson.on().getMonth()).build();
  }

  private static void addClient(Features.Builder features, Profile profile) {
    Client client = profile.client();
    features.is("age", client.ageYears() == null ? 0 : client.ageYears() / 10.0);
    features.has("occupation " + client.occupation());
    features.has("education " + client.education());
    features.has("marital status " + client.maritalStatus());
    features.has("gender " + client.gender());
    features.has("area " + client.area());
    features.has("risk " + client.riskBand());
    if (profile.household() != null && profile.household().dependants() != null) {
      features.is("dependants", profile.household().dependants());
    }
  }
}
