package heed.console.rulebook;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.console.CallReasons;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.console.rulebook.Subjects.Subject;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RunawayRules;
import heed.rulebook.workshop.DraftReading;
import heed.rulebook.workshop.Workshop;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the live release and a draft decide for the same client, side by side. */
@Page
@Path("/rulebook/drafts/{id}/try")
@Hidden
public final class TryResource {
  private final Workshop workshop;
  private final Subjects subjects;
  private final Pages pages;

  public TryResource(Workshop workshop, Subjects subjects, Pages pages) {
    this.workshop = workshop;
    this.subjects = subjects;
    this.pages = pages;
  }

  @GET
  @Requires(Permission.EVALUATE)
  public Response show(
      @PathParam("id") String id,
      @QueryParam("client") @DefaultValue("") String client,
      @QueryParam("channel") @DefaultValue("") String channel,
      @QueryParam("direction") @DefaultValue("") String direction,
      @QueryParam("reason") @DefaultValue("") String reason,
      @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    UUID key = DraftReading.keyOf(id);
    Asked asked =
        new Asked(
            client.strip(),
            known(channel, Channel.values()),
            known(direction, Direction.values()),
            reason);
    Map<String, Object> model = new HashMap<>();
    model.put("draft", workshop.archive().get(key));
    model.put("asked", asked);
    model.put("channels", List.of(Channel.values()));
    model.put("callReasons", List.of());
    try {
      model.putAll(workshop.checking().with(key, release -> outcome(release, asked, screen)));
    } catch (BrokenRulebook broken) {
      model.put("broken", broken.problems());
    } catch (RunawayRules runaway) {
      model.put("runaway", runaway.rule());
    }
    return pages.show("rulebook/try", screen, model);
  }

  private Map<String, Object> outcome(Release draft, Asked asked, Screen screen) {
    Map<String, Object> found = new HashMap<>();
    found.put("cases", subjects.cases(draft));
    found.put("callReasons", CallReasons.of(draft, screen.texts()));
    if (asked.client().isEmpty()) {
      return found;
    }
    Optional<Subject> subject = subjects.find(asked.client(), draft);
    subject.ifPresent(
        it -> {
          DecisionInput input = asked.on(it.input());
          Decision after = Funnel.decide(draft, input, it.propensities());
          Map<String, String> names = names(draft.catalogue(), screen);
          Decision before =
              workshop
                  .releases()
                  .releases()
                  .withLive(
                      live -> {
                        names(live.catalogue(), screen).forEach(names::putIfAbsent);
                        return Funnel.decide(live, input, it.propensities());
                      });
          found.put("both", SideBySide.of(before, after, names));
          found.put("input", input);
          found.put("source", it.source());
        });
    found.put("missing", subject.isEmpty());
    return found;
  }

  private static Map<String, String> names(Catalogue catalogue, Screen screen) {
    Map<String, String> names = new HashMap<>();
    for (Action action : catalogue.actions()) {
      names.put(action.code(), action.name(screen.texts().language()));
    }
    return names;
  }

  private static String known(String word, Enum<?>[] values) {
    for (Enum<?> value : values) {
      if (value.name().equals(word)) {
        return word;
      }
    }
    return "";
  }
}
