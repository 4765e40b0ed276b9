package heed.rulebook.conclusion;

/** A group that the client belongs to. */
public record Segment(Scheme scheme, String name, String reason, String rule)
    implements Conclusion {}
