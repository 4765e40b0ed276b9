package heed.learning;

/**
 * One row to fit a model to.
 *
 * @param weight how much it counts, above 0
 * @param period when it was, coarsely; rows of one period share an intercept
 */
public record Example(Features features, boolean positive, double weight, Object period) {}
