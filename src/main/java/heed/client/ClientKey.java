package heed.client;

import heed.shared.InvalidInput;
import heed.shared.Ranges;

/** A client's id or external id. */
public final class ClientKey {
  private ClientKey() {}

  /** Whether a client can have such a key at all; the database is asked for no other. */
  public static boolean isPossible(String key) {
    try {
      Ranges.present("key", key);
      Ranges.text("key", key, 64);
      return true;
    } catch (InvalidInput e) {
      return false;
    }
  }
}
