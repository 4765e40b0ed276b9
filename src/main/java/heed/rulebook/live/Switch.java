package heed.rulebook.live;

import java.time.Instant;

/**
 * A release came to decide, at one moment, for all replicas.
 *
 * @param number one more than that of the switch before; the highest is in force
 * @param quarantined the release that was taken off by it, for a QUARANTINE; else null
 * @param madeBy the name of the person or system; Heed itself for SEED and QUARANTINE
 * @param message why
 */
public record Switch(
    long number,
    String releaseId,
    Kind kind,
    String quarantined,
    String madeBy,
    String message,
    Instant at) {

  /** Why a release came to decide. */
  public enum Kind {
    SEED,
    PUBLISH,
    ROLLBACK,
    QUARANTINE
  }
}
