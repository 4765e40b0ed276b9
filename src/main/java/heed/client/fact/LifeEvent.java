package heed.client.fact;

import heed.shared.Ranges;
import java.time.LocalDate;

/**
 * Something that happened or will happen in a client's life, such as {@code BIRTH}, {@code
 * ILLNESS}, {@code HARVEST_LOSS} or {@code SCHOOL_TERM_STARTS}.
 */
public record LifeEvent(String kind, LocalDate on) {
  public LifeEvent {
    Ranges.present("kind", kind);
    Ranges.code("kind", kind);
    Ranges.present("on", on);
    Ranges.day("on", on);
  }
}
