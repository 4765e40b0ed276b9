package heed.rulebook.workshop;

import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.draft.DraftDao.Acknowledgement;
import heed.rulebook.draft.DraftDao.ChangedFile;
import heed.rulebook.draft.DraftEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft with all that is known of it.
 *
 * @param publishing what publishing needs, in words
 */
public record DraftView(
    UUID id,
    String name,
    @Schema(description = "the release over which files are changed") String base,
    String author,
    Draft.State state,
    @Schema(description = "of the whole rulebook that this would make; an approval is of this one")
        String contentHash,
    Instant createdAt,
    String publishing,
    @Schema(description = "false: another release has gone live; rebase before you publish")
        boolean baseIsLive,
    List<FileChange> changed,
    @Schema(description = "files that others changed too; store each to resolve it")
        List<Conflict> conflicts,
    Approval approval,
    List<Comment> comments,
    List<Acknowledgement> acknowledged,
    List<DraftEvent> history) {

  /** What was done to a file. */
  public enum Change {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** A file that differs from the base; without an ETag where it is taken out. */
  public record FileChange(String path, Change change, String by, Instant at, String etag) {
    static FileChange of(ChangedFile file, DraftContent content) {
      Change change =
          file.sha256() == null
              ? Change.REMOVED
              : content.base().byPath().containsKey(file.path()) ? Change.CHANGED : Change.ADDED;
      return new FileChange(file.path(), change, file.changedBy(), file.changedAt(), file.sha256());
    }
  }

  /** A file that was changed on both sides; null where a side has none. */
  public record Conflict(String path, String base, String theirs, String yours, String said) {}

  /** Somebody's yes to exactly this content. */
  public record Approval(String by, Instant at, String contentHash) {}

  /** What somebody said. */
  public record Comment(String by, Instant at, String text) {}
}
