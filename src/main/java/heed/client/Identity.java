package heed.client;

import heed.shared.Ranges;

/**
 * How the desk finds and addresses a client; rules never see it. What is blank is unknown: null.
 *
 * @param externalId the client's key in another system, or null
 * @param name full name, or null
 * @param phone as written, or null
 */
public record Identity(String externalId, String name, String phone) {
  public static final Identity UNKNOWN = new Identity(null, null, null);

  public Identity {
    externalId = knownOrNull(externalId);
    name = knownOrNull(name);
    phone = knownOrNull(phone);
    Ranges.text("externalId", externalId, 64);
    Ranges.text("name", name, 200);
    Ranges.text("phone", phone, 32);
  }

  private static String knownOrNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
