package heed.decision.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import heed.client.Profile;
import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Everything that a decision depends on besides the release and the propensities: with these three
 * it can be made again to the byte.
 *
 * @param now the moment of the decision; its UTC date is the rules' today
 * @param seed decides whatever is left to chance
 */
public record DecisionInput(Profile profile, Occasion occasion, Instant now, long seed) {
  public DecisionInput {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(occasion, "occasion");
    Objects.requireNonNull(now, "now");
  }

  /** The client whom the decision is about. */
  @JsonIgnore
  public String clientId() {
    return profile.client().id();
  }

  /** The rules' today. */
  @JsonIgnore
  public LocalDate today() {
    return UtcDay.of(now);
  }
}
