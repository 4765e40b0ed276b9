package heed.rulebook.workshop;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.Drafts;
import heed.rulebook.draft.Rebasing;
import heed.rulebook.live.Switch;
import heed.rulebook.workshop.Requests.Consent;
import heed.rulebook.workshop.Requests.Objection;
import heed.rulebook.workshop.Requests.Remark;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import java.util.function.Supplier;

/** The way of a draft from its check to the live release. */
@Path("/v1/rulebook/drafts/{id}")
@Tag(name = "Rulebook drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DraftStepsResource {
  private final Drafts drafts;
  private final DraftArchive archive;
  private final DraftReading reading;
  private final Checking checking;
  private final Rebasing rebasing;
  private final Publishing publishing;
  private final Supplier<String> live;

  public DraftStepsResource(
      Drafts drafts,
      DraftArchive archive,
      DraftReading reading,
      Checking checking,
      Rebasing rebasing,
      Publishing publishing,
      Supplier<String> live) {
    this.drafts = drafts;
    this.archive = archive;
    this.reading = reading;
    this.checking = checking;
    this.rebasing = rebasing;
    this.publishing = publishing;
    this.live = live;
  }

  @POST
  @Path("check")
  @Requires(Permission.EDIT_RULES)
  @Operation(
      summary = "Check a draft",
      description = "Errors, warnings, and how its cases come out; changes nothing.")
  public CheckReport check(@PathParam("id") String id) {
    return checking.check(DraftReading.keyOf(id));
  }

  @POST
  @Path("submit")
  @Requires(Permission.EDIT_RULES)
  @Operation(
      summary = "Send a draft for approval",
      description = "Checks it first and answers with its warnings; they need not be acknowledged.")
  @ApiResponse(responseCode = "409", description = "Nothing changed, or a conflict is unresolved")
  @ApiResponse(responseCode = "422", description = "The check finds errors: file, line, message")
  public Submitted submit(
      @PathParam("id") String id, @RequestBody Remark remark, @Context SecurityContext caller)
      throws BrokenRulebook {
    UUID key = DraftReading.keyOf(id);
    Draft draft = archive.get(key);
    Drafts.requireOpen(draft);
    CheckReport report = checking.check(key);
    report.requireSound();
    drafts.submit(
        key, report.contentHash(), Callers.nameOf(caller::getUserPrincipal), Remark.in(remark));
    return new Submitted(reading.view(key), report);
  }

  @POST
  @Path("approve")
  @Requires(Permission.APPROVE_RULES)
  @Operation(
      summary = "Approve a draft of somebody else",
      description = "Exactly the content of the hash that is named; any later edit voids it.")
  @ApiResponse(responseCode = "403", description = "You made or edited this draft")
  @ApiResponse(responseCode = "409", description = "It has been edited since you looked at it")
  public DraftView approve(
      @PathParam("id") String id, Consent consent, @Context SecurityContext caller) {
    UUID key = DraftReading.keyOf(id);
    drafts.approve(
        key, consent.contentHash(), Callers.nameOf(caller::getUserPrincipal), consent.message());
    return reading.view(key);
  }

  @POST
  @Path("return")
  @Requires(Permission.APPROVE_RULES)
  @Operation(summary = "Give a draft back to its author, and say why")
  public DraftView giveBack(
      @PathParam("id") String id, Objection objection, @Context SecurityContext caller) {
    UUID key = DraftReading.keyOf(id);
    drafts.giveBack(key, Callers.nameOf(caller::getUserPrincipal), objection.message());
    return reading.view(key);
  }

  @POST
  @Path("rebase")
  @Requires(Permission.EDIT_RULES)
  @Operation(
      summary = "Put a draft onto the live release",
      description = "Files that both sides changed stand under conflicts until they are stored.")
  public DraftView rebase(@PathParam("id") String id, @Context SecurityContext caller) {
    UUID key = DraftReading.keyOf(id);
    rebasing.rebase(key, live.get(), Callers.nameOf(caller::getUserPrincipal));
    return reading.view(key);
  }

  @POST
  @Path("publish")
  @Requires(Permission.PUBLISH_RULES)
  @Operation(
      summary = "Make a draft the live release",
      description =
          "Checks it as a whole, then switches; when this answers, this Heed decides by it, and"
              + " every replica follows within a second.")
  @ApiResponse(responseCode = "409", description = "Not approved, in conflict, or to be rebased")
  @ApiResponse(responseCode = "422", description = "The check finds errors: file, line, message")
  @ApiResponse(responseCode = "503", description = "Too many checks are waiting")
  public Published publish(
      @PathParam("id") String id, @RequestBody Remark remark, @Context SecurityContext caller)
      throws BrokenRulebook {
    Switch made =
        publishing.publish(
            DraftReading.keyOf(id), Callers.nameOf(caller::getUserPrincipal), Remark.in(remark));
    return new Published(made.releaseId(), made.at().toString(), made.message());
  }

  /** A draft that waits for approval, and what its check said. */
  public record Submitted(DraftView draft, CheckReport check) {}

  /** The release that decides now. */
  public record Published(String release, String since, String message) {}
}
