package heed.rulebook;

import java.time.Duration;

/**
 * How far rules may go.
 *
 * @param firings how often the rules of one stage may fire for one decision
 * @param perStage how long one stage may take for one decision, checked before every firing
 * @param build how long compiling, loading and trying out a rulebook may take
 */
public record Bounds(int firings, Duration perStage, Duration build) {
  /** Far above what a sound rulebook needs. */
  public static final Bounds DEFAULT =
      new Bounds(10_000, Duration.ofSeconds(1), Duration.ofMinutes(2));
}
