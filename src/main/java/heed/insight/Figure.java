package heed.insight;

/**
 * One figure of a measure.
 *
 * @param numerator what is counted, or added up, above the line
 * @param denominator what below it, or null for a {@link Unit#COUNT}
 */
public record Figure(String name, Unit unit, String numerator, String denominator) {}
