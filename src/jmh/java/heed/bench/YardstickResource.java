package heed.bench;

import heed.client.Clients;
import heed.decision.EvaluationRequest;
import heed.decision.RecommendationRequest;
import heed.interaction.InteractionDao;
import heed.interaction.StoredInteraction;
import heed.shared.Permission;
import heed.shared.Requires;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What any service in Heed's place would have to do at the least, in the same server. */
@Path("/yardstick")
@Requires(Permission.DECIDE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class YardstickResource {
  private volatile Clients clients;
  private volatile InteractionDao interactions;
  private volatile StoredInteraction pattern;

  /**
   * Makes ready to measure.
   *
   * @param itsPattern a stored interaction, whose size every insert of the yardstick has
   */
  void prepare(Clients itsClients, InteractionDao itsInteractions, StoredInteraction itsPattern) {
    clients = itsClients;
    interactions = itsInteractions;
    pattern = itsPattern;
  }

  /** Parses an evaluation and writes it out again. */
  @POST
  @Path("/echo")
  public EvaluationRequest echo(EvaluationRequest request) {
    return request;
  }

  /** Reads the profile and makes one durable insert: the floor under a recommendation. */
  @POST
  @Path("/floor")
  public Map<String, String> floor(RecommendationRequest request) {
    String client = clients.get(request.clientId()).profile().client().id();
    UUID key = UUID.randomUUID();
    interactions.append(
        new InteractionDao.Row(
            key,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            client,
            pattern.release(),
            null,
            "OUTBOUND",
            false,
            List.of(),
            pattern.input(),
            pattern.decision()));
    return Map.of("interactionId", key.toString());
  }
}
