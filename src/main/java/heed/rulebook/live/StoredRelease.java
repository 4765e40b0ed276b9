package heed.rulebook.live;

import java.time.Instant;

/**
 * What is kept of a release beside its files.
 *
 * @param number newer releases have higher ones
 * @param base the release that its draft began from, or null
 * @param approver who approved it, or null where nobody had to
 * @param checked what came of its check, as JSON
 * @param publishedAt when it came to decide for the first time; null if it never did
 * @param liveSince since when it decides now; null if it does not
 * @param live whether it decides now
 */
public record StoredRelease(
    String id,
    long number,
    String base,
    String author,
    String approver,
    String message,
    Instant recordedAt,
    String checked,
    Instant publishedAt,
    Instant liveSince,
    boolean live) {}
