package heed.rulebook.conclusion;

/**
 * How well an action suits the client.
 *
 * @param fit 0-1
 */
public record ProductFit(String action, double fit, String reason, String rule)
    implements Conclusion {}
