package heed.rulebook.workshop;

import heed.rulebook.live.ReplicaDao;
import heed.rulebook.live.ReplicaDao.Replica;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code GET /v1/rulebook/replicas}: who decides by which release. */
@Requires(Permission.OPERATE)
@Path("/v1/rulebook/replicas")
@Tag(name = "Rulebook")
@Produces(MediaType.APPLICATION_JSON)
public final class ReplicasResource {
  private final ReplicaDao replicas;

  public ReplicasResource(ReplicaDao replicas) {
    this.replicas = replicas;
  }

  @GET
  @Operation(
      summary = "The Heeds that share the database",
      description = "Each with the release that it decides by; those seen within a minute.")
  public ReplicaList list() {
    return new ReplicaList(replicas.list());
  }

  /** The running Heeds, the eldest first. */
  public record ReplicaList(List<Replica> replicas) {}
}
