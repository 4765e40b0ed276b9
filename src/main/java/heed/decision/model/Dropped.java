package heed.decision.model;

import java.time.LocalDate;

/**
 * An action that is not recommended, and why not.
 *
 * @param stage the funnel's step that dropped it
 * @param code short code of the reason
 * @param until the first day on which this reason will no longer hold, where it is known
 */
public record Dropped(
    String action, String stage, String code, String text, String rule, LocalDate until) {}
