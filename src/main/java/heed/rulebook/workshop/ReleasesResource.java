package heed.rulebook.workshop;

import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.FileDiff;
import heed.rulebook.diff.RulebookDiff;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.StoredRelease;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /v1/rulebook/releases}: every rulebook that ever decided, byte for byte. */
@Requires(Permission.READ_RULEBOOK)
@Path("/v1/rulebook/releases")
@Tag(name = "Rulebook")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleasesResource {
  static final String TEXT = "text/plain;charset=utf-8";
  private static final String LIVE = "live";

  private final ReleaseDao store;
  private final ReleaseArchive archive;

  public ReleasesResource(ReleaseDao store, ReleaseArchive archive) {
    this.store = store;
    this.archive = archive;
  }

  @GET
  @Operation(summary = "Releases, newest first")
  public ReleasePage list(
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("20") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    long below = Cursor.read(cursor, Long.MAX_VALUE, Long::valueOf);
    List<StoredRelease> found = store.list(below, Cursor.limit(limit));
    return new ReleasePage(
        found.stream().map(ReleaseView::from).toList(),
        found.size() < limit ? null : Cursor.of(found.get(limit - 1).number()));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One release with its files and when it decided",
      description = "The id may be: live.")
  public ReleaseView get(@PathParam("id") String id) {
    StoredRelease release = find(id);
    return ReleaseView.from(
        release, store.findSwitches(release.id()), store.findEntries(release.id()));
  }

  @GET
  @Path("{id}/files/{path: .+}")
  @Produces(TEXT)
  @Operation(
      summary = "One file of a release, byte for byte",
      description = "A file of rules also as=drl: what its sentences stand for, line for line.")
  public Response file(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @Parameter(description = "drl, or left out") @QueryParam("as") String as,
      @Context Request request) {
    return text(FileReading.of(archive.getFiles(find(id).id()), path, as), request);
  }

  @GET
  @Path("{id}/diff")
  @Operation(
      summary = "What differs from another release, in plain words",
      description = "From the release that its draft began from where none is named.")
  public Differences diff(
      @PathParam("id") String id,
      @Parameter(description = "a release, or: live") @QueryParam("from") String from) {
    StoredRelease to = find(id);
    String before = from == null ? to.base() : find(from).id();
    if (before == null) {
      throw new NotFound("There is no release before %s; name one with from.".formatted(to.id()));
    }
    return Differences.between(archive.getFiles(before), archive.getFiles(to.id()));
  }

  private StoredRelease find(String id) {
    String wanted = id.equals(LIVE) ? store.liveId() : id;
    return store.find(wanted).orElseThrow(() -> ReleaseArchive.notKept(id));
  }

  /** The bytes as text, or nothing where the caller has them already. */
  static Response text(byte[] content, Request request) {
    EntityTag tag = new EntityTag(RulebookFiles.sha256(content));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(content) : unchanged).tag(tag).build();
  }

  /**
   * One page of releases.
   *
   * @param cursor where the next page begins, or null on the last
   */
  public record ReleasePage(List<ReleaseView> releases, String cursor) {}

  /** What differs between two rulebooks, each by its content hash. */
  public record Differences(String from, String to, List<FileDiff> files) {
    static Differences between(RulebookFiles from, RulebookFiles to) {
      return new Differences(from.hash(), to.hash(), RulebookDiff.between(from, to));
    }
  }
}
