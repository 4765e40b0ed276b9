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
import heed.shared.IdempotencyKey;
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
  public Optional<UUID> record(
      DecisionInput input,
      Decision decision,
      LedgerState ledger,
      Optional<IdempotencyKey> request) {
    Instant decidedAt = decision.decidedAt();
    ensureMonthOf(decidedAt);
    UUID id = KEYS.construct(decidedAt.toEpochMilli());
    InteractionDao.Row row = row(id, input, decision);
    List<Recommendation> outbound = sentOut(input, decision);
    try {
      int appended =
          request.isEmpty()
              ? append(interactions, row, outbound, ledger)
              : interactions.once(
                  request.get(), id, decidedAt, dao -> append(dao, row, outbound, ledger));
      return appended == 1 ? Optional.of(id) : Optional.empty();
    } catch (InteractionDao.KeyTaken byTheSameRequest) {
      return Optional.empty();
    }
  }

  private static int append(
      InteractionDao dao,
      InteractionDao.Row row,
      List<Recommendation> outbound,
      LedgerState ledger) {
    if (outbound.isEmpty()) {
      dao.append(row);
      return 1;
    }
    return dao.appendClaiming(
        row,
        ledger.version(),
        ledger.claimsExpireAt(),
        outbound.stream().map(Recommendation::action).toList(),
        outbound.stream().map(it -> it.channel().name()).toList());
  }

  @Override
  public Optional<Recorded> find(IdempotencyKey request, Instant now) {
    Optional<RequestDao.Earlier> earlier =
        interactions.findEarlier(request, now.minus(IdempotencyKey.HOLDS_FOR));
    earlier.ifPresent(it -> request.requireSame(it.requestHash()));
    return earlier.map(it -> recorded(get(UUID.fromString(it.answer()))));
  }

  private Recorded recorded(StoredInteraction interaction) {
    try {
      return new Recorded(
          interaction.interactionId(), json.readValue(interaction.decision(), Decision.class));
    } catch (JsonProcessingException stored) {
      throw new IllegalStateException("a stored decision cannot be read", stored);
    }
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

  /** The newest decision for a client. */
  public Optional<StoredInteraction> findLast(String clientId) {
    return interactions.findLast(clientId).flatMap(this::find);
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
