package heed.rulebook.workshop;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Releases;
import heed.rulebook.live.Switch;
import heed.rulebook.workshop.Requests.WayBack;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;

/** {@code /v1/rulebook/live}: the release that decides. */
@Path("/v1/rulebook/live")
@Tag(name = "Rulebook")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class LiveResource {
  private final ReleaseDao store;
  private final Releases releases;

  public LiveResource(ReleaseDao store, Releases releases) {
    this.store = store;
    this.releases = releases;
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  @Operation(summary = "The release that decides, and since when")
  public Live get() {
    return Live.from(store.findNewestSwitch().orElseThrow(), releases);
  }

  @PUT
  @Requires(Permission.ROLL_BACK_RULES)
  @Operation(
      summary = "Let a former release decide again",
      description = "At once where it was in use lately. Every replica follows within a second.")
  @ApiResponse(responseCode = "409", description = "In quarantine, or another has just gone live")
  @ApiResponse(responseCode = "422", description = "It does not build any more")
  public Live put(WayBack back, @Context SecurityContext caller) throws BrokenRulebook {
    return Live.from(
        releases.rollBack(
            store, back.release(), Callers.nameOf(caller::getUserPrincipal), back.message()),
        releases);
  }

  /**
   * What decides.
   *
   * @param trouble why another release decides in this process, or null
   */
  public record Live(
      String release,
      Switch.Kind kind,
      @Schema(description = "who let it decide") String by,
      Instant since,
      String message,
      String trouble) {
    static Live from(Switch inForce, Releases releases) {
      return new Live(
          inForce.releaseId(),
          inForce.kind(),
          inForce.madeBy(),
          inForce.at(),
          inForce.message(),
          releases.trouble().orElse(null));
    }
  }
}
