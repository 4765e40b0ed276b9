package heed.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import heed.shared.Conflict;
import heed.shared.IdempotencyKey;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records what clients answered. An answer, the contact that it reports, the consent that it
 * withdraws and the complaint that it opens are stored together, before the caller is answered.
 */
public final class Answers {
  /** How far an answer that names no interaction looks back for one. */
  static final Duration MATCHES_WITHIN = Duration.ofDays(90);

  private static final TimeBasedEpochRandomGenerator IDS =
      Generators.timeBasedEpochRandomGenerator();

  private final AnswerDao answers;
  private final InteractionLog interactions;
  private final ObjectMapper json;
  private final Clock clock;
  private final Runnable afterwards;

  /**
   * @param afterwards what follows upon each answer that was recorded; must not fail
   */
  public Answers(
      AnswerDao answers,
      InteractionLog interactions,
      ObjectMapper json,
      Clock clock,
      Runnable afterwards) {
    this.answers = answers;
    this.interactions = interactions;
    this.json = json;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /**
   * Records the answer to a known interaction.
   *
   * @param key of the request, or null
   * @return the recorded answer as JSON, the same bytes for the same request and key
   * @throws NotFound if there is no such interaction
   * @throws InvalidInput if the answer is not possible
   * @throws Conflict if a request of this key is under way
   */
  public String record(UUID interaction, AnswerRequest request, String caller, String key) {
    StoredInteraction answered = interactions.get(interaction);
    String what = interaction + "\n" + write(request);
    return once(caller, key, what, now -> recording(answered, request, caller, now));
  }

  /**
   * Records an outcome that names no interaction: it belongs to the client's newest one that
   * proposed the action in the 90 days before it, or else stands by itself.
   *
   * @param key of the request, or null
   * @return the recorded answer as JSON, as of {@link #record}
   * @throws NotFound if there is no such client
   */
  public String record(OutcomeRequest request, String caller, String key) {
    return once(
        caller,
        key,
        write(request),
        now -> {
          Instant at = request.at() == null ? now : request.at();
          Optional<StoredInteraction> answered =
              interactions.findLastProposing(
                  request.clientId(), request.action(), MATCHES_WITHIN, at);
          return answered.isPresent()
              ? recording(answered.get(), request.answer(), caller, now)
              : new Recording(null, request.clientId(), request.answer(), caller, now);
        });
  }

  /** Every answer to the interaction, in the order in which they were given. */
  public List<Answer> of(StoredInteraction interaction) {
    return answers.findAnswers(
        interaction.interactionId(), interaction.decidedAt().minus(Recording.CLOCKS_DIFFER_BY));
  }

  /** Answers that belong to no interaction, newest first. */
  public UnmatchedPage unmatched(int limit, String cursor) {
    return UnmatchedPage.read(answers, limit, cursor);
  }

  private Recording recording(
      StoredInteraction answered, AnswerRequest request, String caller, Instant now) {
    return new Recording(Proposals.of(answered, json), answered.clientId(), request, caller, now);
  }

  private String once(String caller, String header, String request, Planned planned) {
    Optional<IdempotencyKey> key = IdempotencyKey.of(caller, header, request);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    interactions.ensureMonthOf(now);
    AnswerDao.Work work =
        dao -> write(planned.at(now).into(dao, IDS.construct(now.toEpochMilli())));
    String answer = key.isEmpty() ? answers.inOne(work) : answers.once(key.get(), now, work);
    afterwards.run();
    return answer;
  }

  private interface Planned {
    Recording at(Instant now);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer could not be written as JSON", impossible);
    }
  }
}
