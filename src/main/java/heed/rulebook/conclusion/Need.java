package heed.rulebook.conclusion;

/**
 * Something that the client needs.
 *
 * @param theme code such as {@code EDUCATION}
 * @param strength 0-1
 */
public record Need(String theme, double strength, NeedSource source, String reason, String rule)
    implements Conclusion {}
