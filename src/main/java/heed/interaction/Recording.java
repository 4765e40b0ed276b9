package heed.interaction;

import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Outcome;
import heed.shared.UtcDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One answer on its way into the database, with what follows from it at once.
 *
 * @param to what it answers, or null where no interaction is known
 */
record Recording(Proposals to, String clientId, AnswerRequest request, String caller, Instant now) {
  /** How far the clocks of callers, and of other replicas, may be from ours. */
  static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

  /** What only somebody says who was reached. */
  private static final Set<Outcome> OF_A_TALK =
      Set.of(
          Outcome.SHOWN, Outcome.INTERESTED, Outcome.ACCEPTED, Outcome.DECLINED, Outcome.CALL_BACK);

  /** Checks and stores the answer; the same answer again is not stored again. */
  Answer into(AnswerDao answers, UUID id) {
    checkTime();
    answers.moveLedger(clientId);
    Answer answer = answer(id);
    List<Answer> earlier = earlier(answers, answer);
    for (Answer known : earlier) {
      if (known.saysTheSameAs(answer)) {
        return known;
      }
    }
    if (to != null) {
      checkOutcome(earlier, answer.at());
    }
    if (answers.touchClient(clientId) == 0) {
      throw new NotFound("There is no client " + clientId + ".");
    }
    answers.append(answer);
    answers.appendResponse(answer);
    if (isOfAContact(answer)) {
      reportContact(answers, answer, earlier);
    }
    followUp(answers, answer);
    return answer;
  }

  /** What is known to the same proposal, or where there is none, of the same moment. */
  private List<Answer> earlier(AnswerDao answers, Answer answer) {
    if (to == null) {
      return answers.findUnmatchedAt(clientId, answer.at(), answer.action());
    }
    to.require(request.action());
    return answers.findAnswers(to.interactionId(), to.decidedAt().minus(CLOCKS_DIFFER_BY)).stream()
        .filter(it -> it.action().equals(answer.action()))
        .toList();
  }

  private void checkTime() {
    Instant at = request.at();
    if (at == null) {
      return;
    }
    if (at.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      throw new InvalidInput(
          "/at", "at must not lie in the future: it is %s, and now is %s".formatted(at, now));
    }
    if (to != null && at.isBefore(to.decidedAt().minus(CLOCKS_DIFFER_BY))) {
      throw new InvalidInput(
          "/at",
          "at must not lie before the decision: it is %s, and that was made at %s"
              .formatted(at, to.decidedAt()));
    }
  }

  private Answer answer(UUID id) {
    Channel channel = request.channel();
    if (channel == null && to != null) {
      channel = to.channelByAction().get(request.action());
    }
    return new Answer(
        id,
        now,
        to == null ? null : to.interactionId(),
        to == null ? null : to.decidedAt(),
        clientId,
        request.action(),
        channel,
        request.outcome(),
        request.reason(),
        request.at() == null ? now : request.at(),
        request.callBackAt(),
        request.note(),
        caller);
  }

  private void checkOutcome(List<Answer> earlier, Instant at) {
    List<Outcome> before =
        earlier.stream().filter(it -> !it.at().isAfter(at)).map(Answer::outcome).toList();
    List<Outcome> after =
        earlier.stream().filter(it -> it.at().isAfter(at)).map(Answer::outcome).toList();
    List<Outcome> legal = Transitions.legal(before, after, to.heldOut().contains(request.action()));
    if (!legal.contains(request.outcome())) {
      throw new InvalidInput("/outcome", refusal(earlier, legal));
    }
  }

  private String refusal(List<Answer> earlier, List<Outcome> legal) {
    String known =
        earlier.isEmpty()
            ? "to what was never shown"
            : "beside "
                + earlier.stream()
                    .map(it -> it.outcome().name())
                    .distinct()
                    .collect(Collectors.joining(", "));
    return "%s is not possible %s; possible now: %s"
        .formatted(
            request.outcome(),
            known,
            legal.isEmpty()
                ? "nothing more"
                : legal.stream().map(Enum::name).collect(Collectors.joining(", ")));
  }

  /** What a client does who is held out says nothing of a contact: there was none. */
  private boolean isOfAContact(Answer answer) {
    return to != null
        && to.direction() == Direction.OUTBOUND
        && answer.channel() != null
        && !to.heldOut().contains(answer.action());
  }

  /**
   * The first answer to a proposal tells that it was sent. Each further attempt is a contact: one
   * in vain, and the one that got through after all others had been in vain.
   */
  private void reportContact(AnswerDao answers, Answer answer, List<Answer> earlier) {
    answers.settleClaim(clientId, answer.interactionId(), answer.action());
    boolean first = earlier.isEmpty();
    boolean gotThrough =
        OF_A_TALK.contains(answer.outcome())
            && earlier.stream().allMatch(it -> it.outcome() == Outcome.NOT_REACHED);
    if (first || gotThrough || answer.outcome() == Outcome.NOT_REACHED) {
      answers.appendContact(
          clientId,
          first ? answer.decidedAt() : answer.at(),
          answer.action(),
          answer.channel().name(),
          switch (answer.outcome()) {
            case NOT_REACHED -> "NOT_REACHED";
            case SHOWN -> "SENT";
            default -> "REACHED";
          });
    }
  }

  private void followUp(AnswerDao answers, Answer answer) {
    if (answer.outcome() == Outcome.OPTED_OUT) {
      answers.optOut(clientId, answer.channel() == null ? null : answer.channel().name());
    }
    if (answer.outcome() == Outcome.COMPLAINED) {
      answers.openComplaint(clientId, UtcDay.of(answer.at()), answer.action());
    }
  }
}
