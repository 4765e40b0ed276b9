package heed.rulebook.conclusion;

/**
 * A factor on an action's priority; several of one kind multiply.
 *
 * @param factor 0.1-10
 */
public record Weight(String action, WeightKind kind, double factor, String reason, String rule)
    implements Conclusion {}
