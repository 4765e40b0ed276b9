package heed.interaction.work;

import heed.decision.WorthCalling;
import heed.shared.UtcDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whom each agent calls today. A client is on one list at a time, so that two agents never call the
 * same; she stays until she has answered, the agent gives her back, or the day ends.
 */
public final class WorkList {
  /** How long a list gets by itself; call-backs of the agent come on top. */
  static final int LENGTH = 20;

  /** How many clients are looked at to find those whom a call is worth while for. */
  private static final int LOOKED_AT = 100;

  private static final int CALL_BACKS = 50;

  /** A call-back that its agent has not made for this long may be made by another. */
  private static final Duration LEFT_AFTER = Duration.ofMinutes(30);

  /** A call-back that nobody made for this long is forgotten. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

  private static final Duration QUIET_FOR = Duration.ofDays(1);

  private final WorkDao work;
  private final WorthCalling worth;
  private final Supplier<ZoneId> zone;
  private final Clock clock;

  /**
   * @param zone in which the day ends
   */
  public WorkList(WorkDao work, WorthCalling worth, Supplier<ZoneId> zone, Clock clock) {
    this.work = work;
    this.worth = worth;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The agent's clients who have not answered yet, in the order in which to call them; call-backs
   * that the agent promised for today join them by themselves.
   */
  public List<WorkItem> of(String agent) {
    Instant now = clock.instant();
    takeCallBacks(agent, true, now);
    return work.findOpen(agent, now);
  }

  /** How many of the agent's clients have answered today. */
  public int done(String agent) {
    return work.countDone(agent, clock.instant());
  }

  /** Who has the client now, if anybody has. */
  public Optional<WorkItem> holderOf(String client) {
    return work.findOf(client, clock.instant());
  }

  /** The client to call after the given one, or at first where none is given. */
  public Optional<WorkItem> next(String agent, String after) {
    Instant now = clock.instant();
    List<WorkItem> open = of(agent).stream().filter(item -> !item.isLater(now)).toList();
    int place = 0;
    for (int at = 0; at < open.size(); at++) {
      if (open.get(at).clientId().equals(after)) {
        place = at + 1;
      }
    }
    return open.stream()
        .skip(place)
        .findFirst()
        .or(() -> open.stream().filter(item -> !item.clientId().equals(after)).findFirst());
  }

  /**
   * Takes clients for the agent until the list is full: call-backs, then whom a call is worth while
   * for.
   *
   * @return how many were taken
   */
  public int fill(String agent) {
    Instant now = clock.instant();
    int room = LENGTH - of(agent).size();
    int taken = takeCallBacks(agent, false, now);
    if (taken >= room) {
      return taken;
    }
    List<String> pool =
        work.findPool(
            agent,
            placeOf(agent, now),
            now.minus(QUIET_FOR),
            now.minus(FORGOTTEN_AFTER),
            now,
            LOOKED_AT);
    for (WorthCalling.Call call : worth.among(pool)) {
      if (taken >= room) {
        break;
      }
      taken += work.claim(claim(agent, call, now));
    }
    return taken;
  }

  /**
   * Takes a client whom the agent chose to call.
   *
   * @return who has her now: this agent, or the one who was quicker
   */
  public Optional<WorkItem> take(String agent, String client) {
    Optional<WorkItem> holder = holderOf(client);
    if (holder.isPresent()) {
      return holder;
    }
    Instant now = clock.instant();
    work.claim(
        new WorkDao.Claim(
            UUID.randomUUID(),
            client,
            agent,
            WorkKind.OWN_CHOICE,
            null,
            null,
            null,
            false,
            0,
            now,
            endOfDay(now)));
    return holderOf(client);
  }

  /** Gives a client back, for others to call. */
  public void giveBack(String agent, String client) {
    work.giveBack(agent, client, clock.instant());
  }

  private int takeCallBacks(String agent, boolean ownOnly, Instant now) {
    int taken = 0;
    for (WorkDao.CallBack asked :
        work.findCallBacks(
            agent,
            ownOnly,
            now.minus(FORGOTTEN_AFTER),
            endOfDay(now),
            now.minus(LEFT_AFTER),
            now,
            CALL_BACKS)) {
      taken += work.claim(claim(agent, asked, now));
    }
    return taken;
  }

  private WorkDao.Claim claim(String agent, WorkDao.CallBack asked, Instant now) {
    return new WorkDao.Claim(
        UUID.randomUUID(),
        asked.clientId(),
        agent,
        WorkKind.CALL_BACK,
        asked.action(),
        asked.note(),
        asked.callBackAt(),
        false,
        0,
        now,
        endOfDay(now));
  }

  private WorkDao.Claim claim(String agent, WorthCalling.Call call, Instant now) {
    return new WorkDao.Claim(
        UUID.randomUUID(),
        call.clientId(),
        agent,
        WorkKind.WORTH_CALLING,
        call.action(),
        call.reason(),
        null,
        call.urgent(),
        call.priority(),
        now,
        endOfDay(now));
  }

  private Instant endOfDay(Instant now) {
    ZoneId here = zone.get();
    return now.atZone(here).toLocalDate().plusDays(1).atStartOfDay(here).toInstant();
  }

  /** Agents begin at different places, and elsewhere every day and after every full list. */
  private static long placeOf(String agent, Instant now) {
    long mixed = (agent + UtcDay.of(now)).hashCode() + now.toEpochMilli();
    return mixed * 0x9E3779B97F4A7C15L;
  }
}
