package heed.client.fact;

import heed.shared.Ranges;

/**
 * What the caller adds for one request only, such as the reason of an inbound call: {@code type
 * reason, value balance-enquiry}.
 *
 * @param key which one, where a type has several, or null
 */
public record Context(String type, String key, String value) {
  public Context {
    Ranges.present("type", type);
    Ranges.text("type", type, 64);
    Ranges.text("key", key, 64);
    Ranges.present("value", value);
    Ranges.text("value", value, 200);
  }
}
