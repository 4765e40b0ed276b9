package heed.console.desk;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.client.fact.Context;
import heed.console.Screen;
import heed.decision.RecommendationRequest;
import heed.decision.RecommendationResponse;
import heed.decision.Recommender;
import heed.interaction.work.WorkItem;
import heed.interaction.work.WorkKind;
import heed.interaction.work.WorkList;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.IdempotencyKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides what to say in a call, and tells the page of it. */
public final class Calls {
  private final Recommender recommender;
  private final WorkList work;
  private final Supplier<Catalogue> catalogue;
  private final Clock clock;

  public Calls(Recommender recommender, WorkList work, Supplier<Catalogue> catalogue, Clock clock) {
    this.recommender = recommender;
    this.work = work;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** How a client is opened: as her place on the agent's work list says, else as if she called. */
  CallKind kindOf(String client, String agent) {
    return own(work.holderOf(client), agent)
        .map(item -> item.kind() == WorkKind.CALL_BACK ? CallKind.CALL_BACK : CallKind.OUTBOUND)
        .orElse(CallKind.INBOUND);
  }

  /**
   * What a call's page shows.
   *
   * <p>Who calls a client takes her, so that nobody else does; while she is with another agent, the
   * page says so and shows what to say if she calls. Opening her again decides nothing anew.
   */
  Map<String, Object> of(String client, CallKind kind, String reason, Screen screen) {
    Optional<WorkItem> holder =
        kind == CallKind.OUTBOUND ? work.take(screen.name(), client) : work.holderOf(client);
    Optional<WorkItem> own = own(holder, screen.name());
    boolean taken = kind == CallKind.OUTBOUND && own.isEmpty();
    CallKind shown = taken ? CallKind.INBOUND : kind;
    Map<String, Object> model = new HashMap<>();
    model.put("answer", decide(client, shown, reason, own, screen));
    model.put("clientId", client);
    model.put("kind", shown.name());
    model.put("reason", reason);
    model.put("callReasons", CallReasons.ALL);
    model.put("declineReasons", List.of(DeclineReason.values()));
    model.put("names", names(screen.texts().language()));
    model.put("now", clock.millis());
    own.ifPresent(item -> model.put("item", item));
    if (taken) {
      model.put("holder", holder.map(WorkItem::agent).orElse(""));
    }
    return model;
  }

  private RecommendationResponse decide(
      String client, CallKind kind, String reason, Optional<WorkItem> own, Screen screen) {
    return recommender.recommend(
        new RecommendationRequest(
            client,
            Channel.CALL,
            kind.direction(),
            kind == CallKind.INBOUND && !reason.isBlank()
                ? List.of(new Context("reason", null, reason))
                : List.of(),
            kind.shown(),
            null,
            false,
            null),
        kind == CallKind.OUTBOUND ? own.flatMap(item -> keyOf(item, screen)) : Optional.empty());
  }

  private static Optional<IdempotencyKey> keyOf(WorkItem item, Screen screen) {
    return IdempotencyKey.of(screen.name(), "work-" + item.claimId(), "work");
  }

  private static Optional<WorkItem> own(Optional<WorkItem> holder, String agent) {
    return holder.filter(item -> item.agent().equals(agent));
  }

  /** The names of all actions in a language. */
  Map<String, String> names(String language) {
    return catalogue.get().actions().stream()
        .collect(Collectors.toMap(Action::code, action -> action.name(language)));
  }
}
