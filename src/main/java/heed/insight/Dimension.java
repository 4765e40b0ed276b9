package heed.insight;

import java.util.Locale;

/** By what contacts are told apart. */
enum Dimension {
  ACTION("action", true),
  CHANNEL("channel", true),
  SEGMENT("segment", false),
  TIER("tier", true),
  CONTACT("nth", true);

  private final String column;
  private final boolean addsUp;

  Dimension(String column, boolean addsUp) {
    this.column = column;
    this.addsUp = addsUp;
  }

  /** The column that holds it. */
  String column() {
    return column;
  }

  /** Whether every contact stands under one label only. */
  boolean addsUp() {
    return addsUp;
  }

  /** As it stands in names. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
