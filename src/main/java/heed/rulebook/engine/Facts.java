package heed.rulebook.engine;

import heed.client.Profile;
import heed.client.fact.Complaint;
import heed.client.fact.Consent;
import heed.client.fact.Contact;
import heed.client.fact.Context;
import heed.client.fact.Holding;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.SurveyAnswer;
import heed.client.fact.Today;
import heed.rulebook.check.Dependencies;
import heed.rulebook.check.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * Puts a client's facts into a session: only the types that the rules mention, and of each no more
 * than the cost of rules was reckoned with. Where there are more, the newest count.
 */
public final class Facts {
  private static final Comparator<LocalDate> NEWEST =
      Comparator.nullsLast(Comparator.<LocalDate>reverseOrder());

  private final Dependencies dependencies;

  public Facts(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** Inserts what is known of the client, in the order of the profile. */
  public void insert(KieSession session, Profile profile, List<Context> contexts, Today today) {
    insert(session, today);
    insert(session, profile.client());
    insert(session, profile.household());
    insertAll(
        session,
        Holding.class,
        profile.holdings(),
        Comparator.comparing(Holding::isHeld).reversed().thenComparing(Holding::openedOn, NEWEST));
    insertAll(
        session,
        LoanAccount.class,
        profile.loanAccounts(),
        Comparator.comparing(LoanAccount::maturesOn, NEWEST));
    insertAll(
        session,
        Contact.class,
        profile.contacts(),
        Comparator.<Contact, Instant>comparing(Contact::at).reversed());
    insertAll(
        session,
        Response.class,
        profile.responses(),
        Comparator.<Response, Instant>comparing(Response::at).reversed());
    insertAll(
        session,
        Consent.class,
        profile.consents(),
        Comparator.comparing(Consent::status).reversed());
    insertAll(
        session,
        SurveyAnswer.class,
        profile.surveyAnswers(),
        Comparator.comparing(SurveyAnswer::answeredOn, NEWEST));
    insertAll(
        session,
        PovertyScore.class,
        profile.povertyScores(),
        Comparator.comparing(PovertyScore::scorecard).reversed());
    insertAll(
        session,
        LifeEvent.class,
        profile.lifeEvents(),
        Comparator.comparing(LifeEvent::on, NEWEST));
    insertAll(
        session,
        Complaint.class,
        profile.complaints(),
        Comparator.comparing(Complaint::status).thenComparing(Complaint::openedOn, NEWEST));
    insertAll(session, Context.class, contexts, Comparator.comparing(Context::type));
  }

  /** Inserts one fact if rules look at its type; what is unknown (null) is no fact. */
  public void insert(KieSession session, Object fact) {
    if (fact != null && areSeen(fact.getClass())) {
      session.insert(fact);
    }
  }

  /** Whether some rule looks at facts of the type. */
  public boolean areSeen(Class<?> type) {
    return dependencies.mentions(type);
  }

  private <T> void insertAll(
      KieSession session, Class<T> type, List<T> facts, Comparator<T> newestFirst) {
    if (facts.isEmpty() || !dependencies.mentions(type)) {
      return;
    }
    int most = Vocabulary.most(type);
    if (facts.size() <= most) {
      facts.forEach(session::insert);
    } else {
      facts.stream().sorted(newestFirst).limit(most).forEach(session::insert);
    }
  }
}
