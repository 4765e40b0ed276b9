package heed.rulebook.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody did to a draft, for whoever looks at all of them.
 *
 * @param name of the draft
 * @param message what was said, or null
 */
public record LatestEvent(
    UUID draftId, String name, DraftEvent.Kind kind, String madeBy, Instant at, String message) {}
