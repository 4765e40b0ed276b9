package heed.decision.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import heed.client.Claim;
import heed.client.Profile;
import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a decision depends on besides the release and the propensities: with these three
 * it can be made again to the byte.
 *
 * @param now the moment of the decision; its UTC date is the rules' today
 * @param seed decides whatever is left to chance
 * @param claims places among the client's contacts that other proposals hold at that moment
 */
public record DecisionInput(
    Profile profile,
    Occasion occasion,
    Instant now,
    long seed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Claim> claims) {
  @JsonCreator
  public DecisionInput {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(occasion, "occasion");
    Objects.requireNonNull(now, "now");
    claims = claims == null ? List.of() : List.copyOf(claims);
  }

  /** An input in which no other proposal waits to be sent. */
  public DecisionInput(Profile profile, Occasion occasion, Instant now, long seed) {
    this(profile, occasion, now, seed, List.of());
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
