package heed.rulebook.draft;

import java.time.Instant;

/**
 * Something that somebody did to a draft.
 *
 * @param path the file, or null
 * @param contentHash of the draft afterwards
 * @param message what was said, or null
 */
public record DraftEvent(
    Kind kind, String madeBy, Instant at, String path, String contentHash, String message) {

  /** What was done. */
  public enum Kind {
    CREATED,
    EDITED,
    REMOVED,
    ACKNOWLEDGED,
    SUBMITTED,
    APPROVED,
    /** An approval, or a submission, that an edit made void. */
    VOIDED,
    RETURNED,
    REBASED,
    PUBLISHED,
    DISCARDED
  }
}
