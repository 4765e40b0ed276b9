package heed.client.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an import has come.
 *
 * @param type the fact type, such as {@code loan-accounts}
 * @param rowsRead rows done, heading not counted: accepted or rejected
 * @param rowsTotal rows of the whole file, or null where it was not counted
 * @param message what there is to say about it, or null
 * @param finishedAt when it was done or failed, or null
 */
public record ImportStatus(
    UUID id,
    String type,
    ImportFormat format,
    ImportState state,
    long rowsRead,
    Long rowsTotal,
    long accepted,
    long rejected,
    String message,
    Instant createdAt,
    Instant finishedAt) {}
