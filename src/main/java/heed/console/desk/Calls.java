package heed.console.desk;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.console.CallReasons;
import heed.console.Screen;
import heed.console.Texts;
import heed.decision.RecommendationRequest;
import heed.decision.RecommendationResponse;
import heed.decision.Recommender;
import heed.decision.model.Dropped;
import heed.decision.step.WorthTerms;
import heed.interaction.work.WorkItem;
import heed.interaction.work.WorkKind;
import heed.interaction.work.WorkList;
import heed.rulebook.Release;
import heed.rulebook.live.Releases;
import heed.rulebook.sheet.Parameters;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.IdempotencyKey;
import heed.shared.UtcDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what to say in a call, and tells the page of it. */
public final class Calls {
  private final Recommender recommender;
  private final WorkList work;
  private final Releases releases;
  private final Clock clock;

  public Calls(Recommender recommender, WorkList work, Releases releases, Clock clock) {
    this.recommender = recommender;
    this.work = work;
    this.releases = releases;
    this.clock = clock;
  }

  /** What the page of a client shows: opened as her place on the agent's work list says. */
  Map<String, Object> open(String client, Screen screen) {
    Optional<WorkItem> holder = work.holderOf(client);
    CallKind kind =
        own(holder, screen.name())
            .map(item -> item.kind() == WorkKind.CALL_BACK ? CallKind.CALL_BACK : CallKind.OUTBOUND)
            .orElse(CallKind.INBOUND);
    return show(client, kind, "", holder, screen);
  }

  /**
   * What the page of a client shows once it is known who called whom.
   *
   * <p>Who calls a client takes her, so that nobody else does; while she is with another agent, the
   * page says so and shows what to say if she calls. Opening her again decides nothing anew.
   */
  Map<String, Object> of(String client, CallKind kind, String reason, Screen screen) {
    Optional<WorkItem> holder =
        kind == CallKind.OUTBOUND ? work.take(screen.name(), client) : work.holderOf(client);
    return show(client, kind, reason, holder, screen);
  }

  private Map<String, Object> show(
      String client, CallKind kind, String reason, Optional<WorkItem> holder, Screen screen) {
    Optional<WorkItem> own = own(holder, screen.name());
    boolean taken = kind == CallKind.OUTBOUND && own.isEmpty();
    CallKind shown = taken ? CallKind.INBOUND : kind;
    Map<String, Object> model = new HashMap<>();
    RecommendationResponse answer = decide(client, shown, reason, own, screen);
    model.put("answer", answer);
    model.put("clientId", client);
    model.put("kind", shown.name());
    model.put("reason", reason);
    model.put("declineReasons", List.of(DeclineReason.values()));
    releases.withLive(release -> describe(release, answer, screen.texts(), model));
    model.put("now", clock.millis());
    own.ifPresent(item -> model.put("item", item));
    if (taken) {
      model.put("holder", holder.map(WorkItem::agent).orElse(""));
    }
    return model;
  }

  /** The sum behind what a client is worth. */
  WorthTerms worth(Profile profile) {
    LocalDate day = UtcDay.of(clock.instant());
    return releases.withLive(release -> WorthTerms.of(profile, release.parameters(day), day));
  }

  /** What the rulebook says beside the decision. */
  private static Void describe(
      Release release, RecommendationResponse answer, Texts texts, Map<String, Object> model) {
    String language = texts.language();
    Parameters parameters = release.parameters(UtcDay.of(answer.decidedAt()));
    Map<String, String> remedies = new HashMap<>();
    for (Dropped dropped : answer.dropped()) {
      release
          .remedies()
          .of(dropped.code(), dropped.action(), language, parameters)
          .ifPresent(remedy -> remedies.put(dropped.action(), remedy));
    }
    model.put("remedies", remedies);
    model.put("callReasons", CallReasons.of(release, texts));
    model.put("names", names(release, language));
    return null;
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
    return releases.withLive(release -> names(release, language));
  }

  private static Map<String, String> names(Release release, String language) {
    return release.catalogue().actions().stream()
        .collect(Collectors.toMap(Action::code, action -> action.name(language)));
  }
}
