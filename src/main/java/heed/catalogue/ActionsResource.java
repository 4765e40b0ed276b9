package heed.catalogue;

import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** {@code GET /v1/actions}: what may be proposed, by the live release. */
@Requires(Permission.READ_ACTIONS)
@Path("/v1/actions")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionsResource {
  private final Supplier<Catalogue> live;

  public ActionsResource(Supplier<Catalogue> live) {
    this.live = live;
  }

  @GET
  @Operation(summary = "The catalogue of actions of the live release")
  public ActionList list() {
    return new ActionList(live.get().actions());
  }

  /** The catalogue's actions, in the order of {@code actions.csv}. */
  public record ActionList(List<Action> actions) {}
}
