package heed.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDType;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import com.fasterxml.uuid.impl.UUIDUtil;
import heed.decision.DecisionJournal;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Recommendation;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The append-only log of what was decided. An interaction's key is a version 7 UUID of the moment
 * of its decision, so the key alone leads to its partition.
 */
public final class InteractionLog implements DecisionJournal {
  private static final TimeBasedEpochRandomGenerator KEYS =
      Generators.timeBasedEpochRandomGenerator();

  private final InteractionDao interactions;
  private final ObjectMapper json;
  private final Set<LocalDate> monthsEnsured = ConcurrentHashMap.newKeySet();

  public InteractionLog(InteractionDao interactions, ObjectMapper json) {
    this.interactions = interactions;
    this.json = json;
  }

  @Override
  public Optional<UUID> record(DecisionInput input, Decision decision, LedgerState ledger) {
    Instant decidedAt = decision.decidedAt();
    ensureMonthOf(decidedAt);
    UUID key = KEYS.construct(decidedAt.toEpochMilli());
    InteractionDao.Row row = row(key, input, decision);
    List<Recommendation> outbound = sentOut(input, decision);
    if (outbound.isEmpty()) {
      interactions.append(row);
      return Optional.of(key);
    }
    int appended =
        interactions.appendClaiming(
            row,
            ledger.version(),
            ledger.claimsExpireAt(),
            outbound.stream().map(Recommendation::action).toList(),
            outbound.stream().map(it -> it.channel().name()).toList());
    return appended == 1 ? Optional.of(key) : Optional.empty();
  }

  private InteractionDao.Row row(UUID key, DecisionInput input, Decision decision) {
    Channel channel = input.occasion().channel();
    return new InteractionDao.Row(
        key,
        decision.decidedAt(),
        input.clientId(),
        decision.release(),
        channel == null ? null : channel.name(),
        input.occasion().direction().name(),
        decision.control(),
        decision.recommendations().stream().map(Recommendation::action).toList(),
        write(input),
        write(decision));
  }

  /** What the decision lets somebody send or say on the institution's own initiative. */
  private static List<Recommendation> sentOut(DecisionInput input, Decision decision) {
    return input.occasion().direction() == Direction.INBOUND
        ? List.of()
        : decision.recommendations().stream()
            .filter(it -> it.channel() != null && !decision.heldOut().contains(it.action()))
            .toList();
  }

  /**
   * The decision as it was.
   *
   * @throws NotFound if there is none of that key
   */
  public StoredInteraction get(UUID key) {
    return find(key).orElseThrow(() -> new NotFound("There is no interaction " + key + "."));
  }

  /** The client's newest interaction, not older than the given time, that proposed the action. */
  Optional<StoredInteraction> findLastProposing(
      String clientId, String action, Duration atMost, Instant until) {
    return interactions
        .findLastProposing(clientId, action, until.minus(atMost), until)
        .flatMap(this::find);
  }

  private Optional<StoredInteraction> find(UUID key) {
    if (UUIDUtil.typeOf(key) != UUIDType.TIME_BASED_EPOCH) {
      return Optional.empty();
    }
    return interactions.find(key, Instant.ofEpochMilli(UUIDUtil.extractTimestamp(key)));
  }

  /** Makes sure that history of the moment's month has a place. */
  void ensureMonthOf(Instant at) {
    LocalDate month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
    if (!monthsEnsured.contains(month)) {
      interactions.ensureMonth(month);
      monthsEnsured.add(month);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a decision could not be written as JSON", impossible);
    }
  }
}
