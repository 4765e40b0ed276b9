package heed.client;

import heed.shared.Channel;
import java.time.Instant;
import java.util.Objects;

/**
 * A place among a client's contacts that an outbound proposal has taken before anything was sent.
 *
 * @param at when it was proposed
 * @param expiresAt from when on the place is free again, if nothing was sent
 */
public record Claim(String action, Channel channel, Instant at, Instant expiresAt) {
  public Claim {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }
}
