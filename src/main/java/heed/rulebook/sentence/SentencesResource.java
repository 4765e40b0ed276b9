package heed.rulebook.sentence;

import heed.rulebook.RulebookFiles;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code GET /v1/rulebook/sentences}: the palette that rules are written from. */
@Requires(Permission.READ_RULEBOOK)
@Path("/v1/rulebook/sentences")
@Tag(name = "Rulebook")
@Produces(MediaType.APPLICATION_JSON)
public final class SentencesResource {
  private record Known(String release, Palette palette) {}

  private final Function<Optional<String>, RulebookFiles> files;

  /** The palette of what was asked about last: it changes with the content only. */
  private volatile Known last = new Known("", new Palette(List.of()));

  /**
   * @param files those of the draft of a key, or of the release that decides now
   */
  public SentencesResource(Function<Optional<String>, RulebookFiles> files) {
    this.files = files;
  }

  @GET
  @Operation(
      summary = "Every sentence that a rule may be written in",
      description =
          "With its slots and what may stand in them, its meaning, an example line, the stages in"
              + " which it makes sense, and every rule line that uses it. Of the live release, or of"
              + " a draft.")
  public Palette list(
      @Parameter(description = "the id of a draft") @QueryParam("draft") String draft) {
    RulebookFiles asked = files.apply(Optional.ofNullable(draft));
    Known known = last;
    if (!known.release().equals(asked.hash())) {
      known = new Known(asked.hash(), Palette.of(asked));
      last = known;
    }
    return known.palette();
  }
}
