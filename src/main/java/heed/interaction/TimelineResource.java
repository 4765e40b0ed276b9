package heed.interaction;

import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** {@code GET /v1/clients/{id}/timeline}. */
@Path("/v1/clients/{id}/timeline")
@Tag(name = "Clients")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {
  private static final PageMark START = new PageMark(Instant.parse("9999-12-31T00:00:00Z"), "");

  private final TimelineDao timelines;
  private final Predicate<String> isClient;

  /**
   * @param isClient whether there is a client of that id
   */
  public TimelineResource(TimelineDao timelines, Predicate<String> isClient) {
    this.timelines = timelines;
    this.isClient = isClient;
  }

  @GET
  @Requires(Permission.READ_CLIENTS)
  @Operation(
      summary = "Everything that happened with a client, newest first",
      description =
          "Contacts, proposals, responses, complaints, survey answers, holdings opened and closed.")
  public Page read(
      @PathParam("id") String id,
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    PageMark.requireLength(limit);
    PageMark before = PageMark.of(cursor, START);
    List<TimelineEntry> found = timelines.find(id, before.at(), before.key(), limit + 1);
    if (found.isEmpty() && !isClient.test(id)) {
      throw new NotFound("There is no client " + id + ".");
    }
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    TimelineEntry last = found.get(limit - 1);
    return new Page(found.subList(0, limit), new PageMark(last.at(), last.key()).opaque());
  }

  /**
   * One page of a timeline.
   *
   * @param cursor where the next page begins, or null on the last
   */
  public record Page(List<TimelineEntry> entries, String cursor) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
