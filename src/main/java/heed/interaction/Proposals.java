package heed.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.InvalidInput;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one interaction proposed.
 *
 * @param channelByAction the channel of each proposed action; null where nothing is presented
 * @param heldOut the actions among them that were not shown, since the client is held out
 */
record Proposals(
    UUID interactionId,
    Instant decidedAt,
    Direction direction,
    Set<String> heldOut,
    Map<String, Channel> channelByAction) {

  /** Reads them out of a stored decision. */
  static Proposals of(StoredInteraction interaction, ObjectMapper json) {
    try {
      JsonNode decision = json.readTree(interaction.decision());
      JsonNode occasion = json.readTree(interaction.input()).path("occasion");
      Map<String, Channel> channels = new LinkedHashMap<>();
      for (JsonNode proposed : decision.path("recommendations")) {
        String channel = proposed.path("channel").asText(null);
        channels.put(
            proposed.path("action").asText(), channel == null ? null : Channel.valueOf(channel));
      }
      Set<String> heldOut = new HashSet<>();
      decision.path("heldOut").forEach(action -> heldOut.add(action.asText()));
      return new Proposals(
          interaction.interactionId(),
          interaction.decidedAt(),
          Direction.valueOf(occasion.path("direction").asText()),
          heldOut,
          channels);
    } catch (JsonProcessingException stored) {
      throw new IllegalStateException("a stored decision cannot be read", stored);
    }
  }

  /** Refuses an action that was not proposed. */
  void require(String action) {
    if (!channelByAction.containsKey(action)) {
      throw new InvalidInput(
          "/action",
          channelByAction.isEmpty()
              ? "This interaction proposed nothing that could be answered."
              : "This interaction did not propose %s, but %s."
                  .formatted(action, String.join(", ", channelByAction.keySet())));
    }
  }
}
