package heed.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.rulebook.workshop.ApprovalRule;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/**
 * How the rulebook may be changed.
 *
 * @param approval {@code required} or {@code none}; empty where it is not said
 */
public record RulebookSettings(
    @JsonProperty
        @Pattern(
            regexp = "|required|none",
            message = "must be required, none, or empty; set HEED_APPROVAL")
        String approval) {
  static final RulebookSettings DEFAULT = new RulebookSettings("");

  ApprovalRule approvalOr(ApprovalRule otherwise) {
    return approval == null || approval.isEmpty()
        ? otherwise
        : ApprovalRule.valueOf(approval.toUpperCase(Locale.ROOT));
  }
}
