package heed.rulebook.live;

import java.time.Instant;

/**
 * A release that is to be kept.
 *
 * @param base the release that its draft began from, or null
 * @param approver who approved it, or null where nobody had to
 * @param checked what came of its check, as JSON
 */
public record NewRelease(
    String id,
    String base,
    String author,
    String approver,
    String message,
    String checked,
    Instant recordedAt) {}
