package heed.rulebook;

import heed.client.Profile;
import heed.client.fact.Context;
import heed.client.fact.Today;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.engine.Concluded;
import heed.rulebook.engine.FiringBound;
import heed.rulebook.table.Reading;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kie.api.runtime.KieSession;

/**
 * One client's way through the stages of a release, each seeing the conclusions of those before.
 */
public final class Reasoning implements AutoCloseable {
  private static final int MOST_ROWS = Vocabulary.most(TableRow.class);

  private final Release release;
  private final Profile profile;
  private final List<Context> contexts;
  private final Today today;
  private final KieSession session;

  /** Where to note what fires; null for nowhere. */
  private final Firings firings;

  private final Concluded rulesConcluded = new Concluded();
  private final List<Conclusion> concluded = new ArrayList<>();
  private ClientValue value;
  private RepaymentCapacity capacity;
  private Reading reading;
  private Stage reached;
  private boolean failed;
  private boolean closed;

  Reasoning(
      Release release,
      KieSession session,
      Profile profile,
      List<Context> contexts,
      Today today,
      Firings firings) {
    this.release = release;
    this.session = session;
    this.profile = profile;
    this.contexts = contexts;
    this.today = today;
    this.firings = firings;
  }

  /** Adds what is reckoned rather than ruled, before the first stage. */
  public void know(ClientValue value, RepaymentCapacity capacity) {
    requireOpen();
    if (this.value != null || reached != null) {
      throw new IllegalStateException("what is reckoned is known once, before the first stage");
    }
    this.value = value;
    this.capacity = capacity;
    attempt(
        () -> {
          release.facts().insert(session, profile, contexts, today);
          release.facts().insert(session, value);
          release.facts().insert(session, capacity);
          release.facts().insert(session, release.parameters(today.date()));
          session.addEventListener(rulesConcluded);
          if (firings != null) {
            firings.listenTo(session);
          }
        });
  }

  /**
   * Runs the rules of one stage; stages run in their order, each at most once.
   *
   * <p>Conclusions that differ in nothing but reason and rule are one: the first in canonical order
   * stands for them.
   *
   * @return what this stage concluded, in canonical order, without duplicates
   * @throws RunawayRules if the rules of the stage exceed their bounds
   */
  public List<Conclusion> conclude(Stage stage) {
    requireOpen();
    if (value == null) {
      throw new IllegalStateException("know(...) comes before the first stage");
    }
    if (reached != null && stage.compareTo(reached) <= 0) {
      throw new IllegalStateException(stage + " cannot follow " + reached);
    }
    reached = stage;
    List<Conclusion> found = new ArrayList<>();
    attempt(() -> found.addAll(run(stage)));
    concluded.addAll(found);
    return Collections.unmodifiableList(found);
  }

  private List<Conclusion> run(Stage stage) {
    List<RuleTable> tables = release.tables(stage);
    if (!tables.isEmpty()) {
      look(
          new Situation(
              profile, contexts, today, value, capacity, Collections.unmodifiableList(concluded)));
      for (RuleTable table : tables) {
        List<TableRow> rows = table.match(reading);
        if (rows.size() > MOST_ROWS) {
          throw new RunawayRules(
              table.name() + ".csv",
              "%,d rows of %s.csv match one client, but %,d may"
                  .formatted(rows.size(), table.name(), MOST_ROWS));
        }
        rows.forEach(this::take);
      }
    }
    session.getAgenda().getAgendaGroup(stage.agendaGroup()).setFocus();
    new FiringBound(release.bounds(), release.placeByRule(), rulesConcluded).fire(session);
    return CanonicalOrder.of(rulesConcluded.take());
  }

  /** Adds what the row comes to, and lets rules see it if they look. */
  private void take(TableRow row) {
    List<Conclusion> ready = release.ready().of(row);
    if (firings != null) {
      firings.took(row, ready != null);
    }
    if (ready == null) {
      session.insert(row);
      return;
    }
    for (Conclusion conclusion : ready) {
      if (release.facts().areSeen(conclusion.getClass())) {
        session.insert(conclusion);
      } else {
        rulesConcluded.add(conclusion);
      }
    }
  }

  private void look(Situation now) {
    if (reading == null) {
      reading = new Reading(now);
    } else {
      reading.goOn(now);
    }
  }

  /** A session in which anything failed is never used again. */
  private void attempt(Runnable work) {
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      failed |= !done;
    }
  }

  private void requireOpen() {
    if (closed || failed) {
      throw new IllegalStateException("this reasoning has " + (closed ? "been closed" : "failed"));
    }
  }

  /** Gives the session back; closing twice does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      release.done(session, failed);
    }
  }
}
