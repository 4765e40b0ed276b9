package heed.rulebook.review.rule;

import java.util.List;

/**
 * What a rule concludes, as it stands behind {@code then}.
 *
 * @param type the name of the conclusion
 * @param values in the order of its components
 * @param line where it stands in the author's file
 */
public record Insert(String type, List<Given> values, int line) {}
