package heed.rulebook.sentence;

import heed.rulebook.RulebookFiles;
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

/** {@code GET /v1/rulebook/sentences}: the palette that rules are written from. */
@Requires(Permission.READ_RULEBOOK)
@Path("/v1/rulebook/sentences")
@Tag(name = "Rulebook")
@Produces(MediaType.APPLICATION_JSON)
public final class SentencesResource {
  private record Known(String release, Palette palette) {}

  private final Supplier<RulebookFiles> live;

  /** The palette of the release that was asked about last: it changes with the release only. */
  private volatile Known last = new Known("", new Palette(List.of()));

  /**
   * @param live the files of the release that decides now
   */
  public SentencesResource(Supplier<RulebookFiles> live) {
    this.live = live;
  }

  @GET
  @Operation(
      summary = "Every sentence that a rule may be written in",
      description =
          "With its slots and what may stand in them, its meaning, an example line, the stages in"
              + " which it makes sense, and every rule line that uses it. Of the live release.")
  public Palette list() {
    RulebookFiles files = live.get();
    Known known = last;
    if (!known.release().equals(files.hash())) {
      known = new Known(files.hash(), Palette.of(files));
      last = known;
    }
    return known.palette();
  }
}
