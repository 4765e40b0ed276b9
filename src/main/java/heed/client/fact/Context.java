package heed.client.fact;

import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What the caller adds for one request only, such as the reason of an inbound call: {@code type
 * reason, value balance-enquiry}.
 *
 * @param key which one, where a type has several, or null
 */
public record Context(
    @Schema(
            description = "what it says something about; the shipped rules read `reason`",
            example = "reason")
        String type,
    @Schema(description = "which one, where a type has several") String key,
    @Schema(
            description =
                "small letters with hyphens; rules/README.md lists the reasons that the shipped rules know",
            example = "balance-enquiry")
        String value) {
  public Context {
    Ranges.present("type", type);
    Ranges.text("type", type, 64);
    Ranges.text("key", key, 64);
    Ranges.present("value", value);
    Ranges.text("value", value, 200);
  }
}
