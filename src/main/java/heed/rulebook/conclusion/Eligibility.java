package heed.rulebook.conclusion;

/**
 * Whether an action may be proposed to the client.
 *
 * @param code short code of the reason, such as {@code HOLDS_ALREADY}
 */
public record Eligibility(String action, Verdict verdict, String code, String reason, String rule)
    implements Conclusion {}
