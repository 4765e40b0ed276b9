package heed.insight;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.insight.UpkeepDao.ReadTo;
import heed.insight.UpkeepDao.Touched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps measures in step with history: reads what was decided, contacted and answered since, each
 * once, and counts it. Of several replicas one does so at a time.
 */
public final class Upkeep {
  /** Decisions are stored within seconds, by clocks that differ by a minute at the most. */
  static final Duration STORED_WITHIN = Duration.ofMinutes(2);

  /** After a start, also what a replica in trouble may have stored later than that. */
  private static final Duration LOOK_BACK = Duration.ofDays(1);

  private static final int DECISIONS = 2_000;
  private static final int CONTACTS = 2_000;
  private static final int VERSION_7 = 0x7000;

  private final UpkeepDao dao;
  private final Supplier<Catalogue> catalogue;
  private final Clock clock;
  private Duration lookBack = LOOK_BACK;

  /**
   * @param catalogue of the live release, whose instalments tell what a household cannot carry
   */
  public Upkeep(UpkeepDao dao, Supplier<Catalogue> catalogue, Clock clock) {
    this.dao = dao;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Takes in everything that is stored by now. */
  public synchronized void catchUp() {
    takeInDecisions();
    while (dao.alone(Upkeep::recount) > 0) {
      Thread.onSpinWait();
    }
  }

  private void takeInDecisions() {
    Optional<Instant> start = dao.findMark().map(it -> it.minus(lookBack)).or(dao::findOldest);
    if (start.isEmpty()) {
      return;
    }
    List<Action> credits = catalogue.get().actions().stream().filter(Action::credit).toList();
    List<String> codes = credits.stream().map(Action::code).toList();
    List<Double> instalments =
        credits.stream()
            .map(it -> it.instalmentPerMonth() == null ? 0 : it.instalmentPerMonth())
            .toList();
    Instant before = clock.instant();
    Walk walk = new Walk(firstKeyOf(start.get()));
    while (dao.alone(
            it -> walk.note(it.takeIn(walk.after, start.get(), DECISIONS, codes, instalments), it))
        == DECISIONS) {
      Thread.onSpinWait();
    }
    if (walk.went) {
      dao.moveMark(before.minus(STORED_WITHIN));
      lookBack = Duration.ZERO;
    }
  }

  /** The lowest key that an interaction of this moment may have: they carry their time. */
  static UUID firstKeyOf(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16 | VERSION_7, Long.MIN_VALUE);
  }

  private static int recount(UpkeepDao dao) {
    List<Touched> touched = dao.takeTouched(CONTACTS);
    if (!touched.isEmpty()) {
      List<String> clients = touched.stream().map(Touched::clientId).toList();
      List<String> actions = touched.stream().map(Touched::action).toList();
      dao.tally(clients, actions, -1);
      dao.forget(clients, actions);
      dao.makeAnew(clients, actions);
      dao.tally(clients, actions, 1);
    }
    return touched.size();
  }

  /** How far this catching up has come. */
  private static final class Walk {
    private UUID after;
    private boolean went;

    Walk(UUID after) {
      this.after = after;
    }

    int note(Optional<ReadTo> page, UpkeepDao dao) {
      went = true;
      page.ifPresent(
          it -> {
            after = it.interactionId();
            dao.moveMark(it.decidedAt().minus(STORED_WITHIN));
          });
      return page.map(ReadTo::read).orElse(0);
    }
  }
}
