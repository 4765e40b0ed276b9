package heed.rulebook.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * What is kept of a draft beside its files.
 *
 * @param base the release over which files are changed
 * @param author who made it
 * @param contentHash of the whole rulebook that it would make: the id of its release
 * @param approvedBy who approved exactly this content, or null
 * @param approvedAt or null
 */
public record Draft(
    UUID id,
    String name,
    String base,
    String author,
    State state,
    String contentHash,
    String approvedBy,
    Instant approvedAt,
    Instant createdAt) {

  /** How far a draft has come. */
  public enum State {
    /** Its files may be changed, as in the next two, from which a change leads back here. */
    EDITING,
    /** Somebody is to look at it. */
    SUBMITTED,
    /** Somebody else has, and it may be published. */
    APPROVED,
    PUBLISHED,
    DISCARDED
  }

  /** Whether anything may still become of it. */
  public boolean isOpen() {
    return state != State.PUBLISHED && state != State.DISCARDED;
  }
}
