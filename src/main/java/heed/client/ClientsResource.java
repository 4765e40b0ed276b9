package heed.client;

import heed.shared.InvalidInput;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Clients over HTTP. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public final class ClientsResource {
  private static final int PRECONDITION_REQUIRED = 428;

  private final Clients clients;

  public ClientsResource(Clients clients) {
    this.clients = clients;
  }

  @GET
  @Requires(Permission.READ_CLIENTS)
  @Operation(
      summary = "Find clients",
      description =
          "By the beginning of id, external id, any word of the name, or telephone number, whatever"
              + " the case and accents. Without a query: all, by id.")
  public ClientPage search(
      @QueryParam("query") String query,
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("20") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    return clients.search(query, limit, cursor);
  }

  @GET
  @Requires(Permission.READ_CLIENTS)
  @Path("{id}")
  @Operation(
      summary = "The whole profile of a client",
      description =
          "At most the 200 newest contacts and responses, newest first. The ETag is the version.")
  public Response get(@PathParam("id") String id, @Context Request request) {
    StoredProfile stored = clients.get(id);
    EntityTag version = tag(stored.version());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
    return (unchanged == null ? Response.ok(stored.profile()) : unchanged).tag(version).build();
  }

  @PUT
  @Requires(Permission.WRITE_CLIENTS)
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Store the whole profile of a client",
      description =
          "A new client needs no header, or If-None-Match: *. To change one, send If-Match with the"
              + " ETag that you read, or If-Match: * to overwrite whatever is there. What the body"
              + " leaves out becomes unknown, but contacts and responses are only added to, and an"
              + " OPTED_OUT consent stays. Answers the profile as stored.")
  @ApiResponse(responseCode = "200", description = "Changed")
  @ApiResponse(responseCode = "201", description = "New")
  @ApiResponse(responseCode = "412", description = "The client is not in the version you name")
  @ApiResponse(responseCode = "422", description = "Facts that cannot be accepted")
  @ApiResponse(responseCode = "428", description = "The client exists: send If-Match")
  public Response put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull Profile profile,
      @Context UriInfo uri) {
    if (!id.equals(profile.client().id())) {
      throw new InvalidInput(
          "/client/id", "client.id must be the id in the path, %s".formatted(id));
    }
    if (ifMatch != null) {
      return replace(profile, ifMatch);
    }
    if (clients.create(profile).isPresent()) {
      return stored(Response.created(uri.getRequestUri()), id);
    }
    if (ifNoneMatch != null) {
      throw new ClientErrorException("There is a client %s already.".formatted(id), 412);
    }
    throw new ClientErrorException(
        "There is a client %s already: send If-Match with the ETag that you read, or If-Match: *."
            .formatted(id),
        PRECONDITION_REQUIRED);
  }

  private Response replace(Profile profile, String ifMatch) {
    Long expected = ifMatch.strip().equals("*") ? null : versionOf(ifMatch);
    String id = profile.client().id();
    if (clients.replace(profile, expected).isEmpty()) {
      throw new ClientErrorException(
          clients.exists(id)
              ? "Client %s has changed since: read it again.".formatted(id)
              : "There is no client %s to change.".formatted(id),
          412);
    }
    return stored(Response.ok(), id);
  }

  private Response stored(Response.ResponseBuilder response, String id) {
    StoredProfile stored = clients.get(id);
    return response.entity(stored.profile()).tag(tag(stored.version())).build();
  }

  private static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** The version that an ETag of ours names; one that is not ours is no version. */
  private static long versionOf(String ifMatch) {
    String tag = ifMatch.strip();
    return tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1;
  }
}
