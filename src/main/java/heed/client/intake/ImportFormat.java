package heed.client.intake;

import java.util.Locale;

/** How a file of facts is written. */
public enum ImportFormat {
  CSV,
  NDJSON;

  /** The ending of a file's name, such as {@code .csv}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
