package heed.interaction;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was, with all that it depended on.
 *
 * @param input facts, occasion, moment and seed, as JSON
 * @param decision what was decided, with its whole trail, as JSON
 */
public record StoredInteraction(
    UUID interactionId,
    Instant decidedAt,
    String clientId,
    String release,
    @JsonRawValue @Schema(type = "object") String input,
    @JsonRawValue @Schema(type = "object") String decision) {}
