package heed.console.rulebook;

import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.live.LostRace;
import heed.rulebook.workshop.DraftReading;
import heed.rulebook.workshop.Requests.Objection;
import heed.rulebook.workshop.Requests.Remark;
import heed.rulebook.workshop.Workshop;
import heed.shared.InvalidInput;
import heed.shared.Permission;
import heed.shared.Refusal;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One draft: its files, its check, and its way to the live release. */
@Page
@Path("/rulebook/drafts/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Hidden
public final class DraftPagesResource {
  private final Workshop workshop;
  private final Pages pages;

  public DraftPagesResource(Workshop workshop, Pages pages) {
    this.workshop = workshop;
    this.pages = pages;
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return show(200, "", DraftReading.keyOf(id), Screen.of(request));
  }

  /** Checks the draft, unless its content was checked lately, and shows all that follows. */
  @GET
  @Path("checked")
  @Requires(Permission.READ_RULEBOOK)
  public Response checked(@PathParam("id") String id, @Context ContainerRequestContext request) {
    UUID key = DraftReading.keyOf(id);
    String hash = workshop.archive().get(key).contentHash();
    if (workshop.checking().remembered(hash).isEmpty()) {
      workshop.checking().check(key);
    }
    Screen screen = Screen.of(request);
    return pages.show("rulebook/draft-body", screen, model("", key, screen));
  }

  /** Says that these warnings are meant to be so, beside those of which it was said before. */
  @POST
  @Path("acknowledge")
  @Requires(Permission.EDIT_RULES)
  public Response acknowledge(
      @PathParam("id") String id,
      @FormParam("key") List<String> keys,
      @Context ContainerRequestContext request) {
    return step(
        id, request, (key, who) -> workshop.drafts().acknowledge(key, Set.copyOf(keys), who));
  }

  @POST
  @Path("submit")
  @Requires(Permission.EDIT_RULES)
  public Response submit(
      @PathParam("id") String id,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request) {
    return step(id, request, (key, who) -> workshop.submit(key, who, remark(message)));
  }

  /** Approves exactly what the page showed. */
  @POST
  @Path("approve")
  @Requires(Permission.APPROVE_RULES)
  public Response approve(
      @PathParam("id") String id,
      @FormParam("contentHash") @DefaultValue("") String contentHash,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request) {
    return step(
        id,
        request,
        (key, who) -> workshop.drafts().approve(key, contentHash, who, remark(message)));
  }

  @POST
  @Path("return")
  @Requires(Permission.APPROVE_RULES)
  public Response giveBack(
      @PathParam("id") String id,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request) {
    if (message.isBlank()) {
      Screen screen = Screen.of(request);
      return show(422, screen.texts().say("return.why.missing"), DraftReading.keyOf(id), screen);
    }
    Objection objection = new Objection(message.strip());
    return step(
        id, request, (key, who) -> workshop.drafts().giveBack(key, who, objection.message()));
  }

  @POST
  @Path("publish")
  @Requires(Permission.PUBLISH_RULES)
  public Response publish(
      @PathParam("id") String id,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request) {
    return step(
        id, request, (key, who) -> workshop.publishing().publish(key, who, remark(message)));
  }

  @POST
  @Path("rebase")
  @Requires(Permission.EDIT_RULES)
  public Response rebase(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return step(
        id,
        request,
        (key, who) ->
            workshop.rebasing().rebase(key, workshop.releases().inForce().releaseId(), who));
  }

  @POST
  @Path("discard")
  @Requires(Permission.EDIT_RULES)
  public Response discard(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return step(id, request, (key, who) -> workshop.drafts().discard(key, who));
  }

  /** Takes the step and shows the draft as it is then, or why the step was refused. */
  private Response step(String id, ContainerRequestContext request, Step step) {
    UUID key = DraftReading.keyOf(id);
    Screen screen = Screen.of(request);
    try {
      step.take(key, screen.name());
      return Response.seeOther(URI.create("/rulebook/drafts/" + key)).build();
    } catch (Refusal refused) {
      return show(refused.status(), refused.getMessage(), key, screen);
    } catch (LostRace lost) {
      return show(409, lost.getMessage(), key, screen);
    } catch (InvalidInput refused) {
      return show(422, refused.getMessage(), key, screen);
    } catch (BrokenRulebook broken) {
      return show(422, screen.texts().say("check.refused", broken.problems().size()), key, screen);
    }
  }

  private Response show(int status, String refused, UUID key, Screen screen) {
    return pages.show(status, "rulebook/draft", screen, model(refused, key, screen));
  }

  private Map<String, Object> model(String refused, UUID key, Screen screen) {
    return Map.of("d", DraftPage.of(workshop, key, screen), "refused", refused);
  }

  private static String remark(String message) {
    return message.isBlank() ? null : new Remark(message.strip()).message();
  }

  /** Something that a person does to a draft. */
  @FunctionalInterface
  private interface Step {
    void take(UUID key, String who) throws BrokenRulebook;
  }
}
