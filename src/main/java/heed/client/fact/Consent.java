package heed.client.fact;

import heed.shared.Channel;
import heed.shared.Ranges;

/**
 * What a client allows.
 *
 * @param channel the channel that it holds for, or null for all channels
 */
public record Consent(ConsentPurpose purpose, Channel channel, ConsentStatus status) {
  public Consent {
    Ranges.present("purpose", purpose);
    Ranges.present("status", status);
  }

  /** Whether this entry speaks about the given channel. */
  public boolean covers(Channel asked) {
    return channel == null || channel == asked;
  }
}
