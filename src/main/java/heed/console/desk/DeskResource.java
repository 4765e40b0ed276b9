package heed.console.desk;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.client.ClientPage;
import heed.client.Clients;
import heed.client.fact.Context;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.decision.RecommendationRequest;
import heed.decision.RecommendationResponse;
import heed.decision.Recommender;
import heed.interaction.AnswerRequest;
import heed.interaction.Answers;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The desk: finds a client, shows what to do next with her, records what she answers. */
@Page
@Path("/desk")
@Hidden
public final class DeskResource {
  private static final int HITS = 10;
  private static final int SHOWN_INBOUND = 5;

  /** What is proposed outbound takes places among her contacts, so no more than will be said. */
  private static final int SHOWN_OUTBOUND = 3;

  private final Clients clients;
  private final Recommender recommender;
  private final Answers answers;
  private final Supplier<Catalogue> catalogue;
  private final Pages pages;
  private final Clock clock;

  public DeskResource(
      Clients clients,
      Recommender recommender,
      Answers answers,
      Supplier<Catalogue> catalogue,
      Pages pages,
      Clock clock) {
    this.clients = clients;
    this.recommender = recommender;
    this.answers = answers;
    this.catalogue = catalogue;
    this.pages = pages;
    this.clock = clock;
  }

  @GET
  @Requires(Permission.DECIDE)
  public Response desk(@jakarta.ws.rs.core.Context ContainerRequestContext request) {
    return pages.show("desk/desk", Screen.of(request), Map.of());
  }

  /** The clients that a query finds, as a list to choose from. */
  @GET
  @Path("clients")
  @Requires(Permission.READ_CLIENTS)
  public Response find(
      @QueryParam("query") @DefaultValue("") String query,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    ClientPage found =
        query.isBlank()
            ? new ClientPage(List.of(), null)
            : clients.search(shortened(query), HITS, null);
    return pages.show(
        "desk/hits",
        Screen.of(request),
        Map.of("hits", found.clients(), "more", found.cursor() != null, "asked", !query.isBlank()));
  }

  /** The client, as somebody who called us without having said why. */
  @GET
  @Path("clients/{id}")
  @Requires(Permission.DECIDE)
  public Response show(
      @PathParam("id") String id, @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    Map<String, Object> model = call(id, Direction.INBOUND, "", screen);
    model.put("client", ClientView.of(clients.get(id).profile()));
    return pages.show("desk/client", screen, model);
  }

  /** What to do next once it is known who called whom, and why. */
  @POST
  @Path("clients/{id}/decisions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.DECIDE)
  public Response decide(
      @PathParam("id") String id,
      @FormParam("direction") @DefaultValue("INBOUND") Direction direction,
      @FormParam("reason") @DefaultValue("") String reason,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    return pages.show("desk/call", screen, call(id, direction, reason, screen));
  }

  /** Records what the client answered. */
  @POST
  @Path("interactions/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECORD_RESPONSES)
  public Response record(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull AnswerRequest answer,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    String recorded = answers.record(keyOf(id), answer, Screen.of(request).name(), key);
    return Response.status(Response.Status.CREATED).entity(recorded).build();
  }

  private Map<String, Object> call(String id, Direction direction, String reason, Screen screen) {
    boolean inbound = direction == Direction.INBOUND;
    RecommendationResponse answer =
        recommender.recommend(
            new RecommendationRequest(
                id,
                Channel.CALL,
                direction,
                inbound && !reason.isBlank()
                    ? List.of(new Context("reason", null, reason))
                    : List.of(),
                inbound ? SHOWN_INBOUND : SHOWN_OUTBOUND,
                null,
                false,
                null),
            Optional.empty());
    Map<String, Object> model = new HashMap<>();
    model.put("answer", answer);
    model.put("clientId", id);
    model.put("direction", direction.name());
    model.put("reason", reason);
    model.put("callReasons", CallReasons.ALL);
    model.put("declineReasons", List.of(DeclineReason.values()));
    model.put("names", names(screen.texts().language()));
    model.put("now", clock.millis());
    return model;
  }

  private Map<String, String> names(String language) {
    return catalogue.get().actions().stream()
        .collect(Collectors.toMap(Action::code, action -> action.name(language)));
  }

  private static String shortened(String query) {
    return query.length() > 200 ? query.substring(0, 200) : query;
  }

  private static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no interaction " + id + ".");
    }
  }
}
