package heed.decision.step;

import heed.client.fact.Context;
import heed.decision.model.DecisionInput;
import heed.rulebook.sheet.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Who is held out of marketing, so that what marketing changes can be measured against them. The
 * same client is in or out of one campaign for ever, and out of another by another draw.
 */
final class HoldOut {
  private static final double WHOLE = 0x1p64;

  private HoldOut() {}

  /**
   * Whether the client is held out: by a stable hash of client and campaign. The campaign is the
   * one that the caller names by a context of type {@code campaign}, else the parameter {@code
   * holdOutCampaign}.
   */
  static boolean holds(DecisionInput input, Parameters parameters) {
    double share = parameters.number("holdOutShare");
    if (share == 0) {
      return false;
    }
    String campaign = parameters.text("holdOutCampaign");
    for (Context context : input.occasion().contexts()) {
      if (context.type().equals("campaign")) {
        campaign = context.value();
      }
    }
    return draw(input.clientId(), campaign) < share;
  }

  /** A number from 0 to 1 that is always the same for this client and campaign. */
  static double draw(String clientId, String campaign) {
    byte[] hash;
    try {
      hash =
          MessageDigest.getInstance("SHA-256")
              .digest((clientId + "\n" + campaign).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
    long bits = ByteBuffer.wrap(hash).getLong();
    return (bits >>> 1) * 2.0 / WHOLE;
  }
}
