package heed.decision;

import heed.decision.model.Recommendation;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the clients whom a call is worth while for: the funnel decides, and nothing is stored. */
public final class WorthCalling {
  private static final Comparator<Call> BEST_FIRST =
      Comparator.comparing(Call::urgent)
          .thenComparingDouble(Call::priority)
          .reversed()
          .thenComparing(Call::clientId);

  private final Recommender recommender;

  public WorthCalling(Recommender recommender) {
    this.recommender = recommender;
  }

  /**
   * A call, and the best reason for it.
   *
   * @param reason in words, or null
   * @param urgent whether the action is care that comes before every offer
   * @param priority of the action, in money
   */
  public record Call(
      String clientId, String action, String reason, boolean urgent, double priority) {}

  /** The calls that are worth while, care first, then by priority. */
  public List<Call> among(List<String> clients) {
    return clients.stream().map(this::decide).flatMap(Optional::stream).sorted(BEST_FIRST).toList();
  }

  private Optional<Call> decide(String client) {
    try {
      RecommendationResponse answer =
          recommender.recommend(
              new RecommendationRequest(
                  client, Channel.CALL, Direction.OUTBOUND, List.of(), 1, null, true, null),
              Optional.empty());
      return answer.control()
          ? Optional.empty()
          : answer.recommendations().stream()
              .filter(best -> best.channel() == Channel.CALL)
              .filter(best -> best.group().preempts() || best.priority() > 0)
              .findFirst()
              .map(best -> call(client, best));
    } catch (NotFound goneMeanwhile) {
      return Optional.empty();
    }
  }

  private static Call call(String client, Recommendation best) {
    return new Call(
        client,
        best.action(),
        best.reasons().isEmpty() ? null : best.reasons().get(0).text(),
        best.group().preempts(),
        best.priority());
  }
}
