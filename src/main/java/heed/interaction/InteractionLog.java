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
import heed.shared.Channel;
import heed.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  public UUID record(DecisionInput input, Decision decision) {
    Instant decidedAt = decision.decidedAt();
    ensureMonthOf(decidedAt);
    UUID key = KEYS.construct(decidedAt.toEpochMilli());
    Channel channel = input.occasion().channel();
    interactions.append(
        key,
        decidedAt,
        input.clientId(),
        decision.release(),
        channel == null ? null : channel.name(),
        input.occasion().direction().name(),
        decision.control(),
        write(input),
        write(decision));
    return key;
  }

  /**
   * The decision as it was.
   *
   * @throws NotFound if there is none of that key
   */
  public StoredInteraction get(UUID key) {
    return find(key).orElseThrow(() -> new NotFound("There is no interaction " + key + "."));
  }

  private Optional<StoredInteraction> find(UUID key) {
    if (UUIDUtil.typeOf(key) != UUIDType.TIME_BASED_EPOCH) {
      return Optional.empty();
    }
    return interactions.find(key, Instant.ofEpochMilli(UUIDUtil.extractTimestamp(key)));
  }

  private void ensureMonthOf(Instant at) {
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
