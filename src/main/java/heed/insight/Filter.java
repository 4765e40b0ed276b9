package heed.insight;

import java.util.Locale;

/** What a measure may be narrowed to. */
public enum Filter {
  SEGMENT,
  TIER,
  CHANNEL,
  ACTION;

  /** As it stands in a query: {@code segment}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
