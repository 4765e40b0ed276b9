package heed.decision.model;

/**
 * Why, in plain words.
 *
 * @param rule where the rule stands, as {@code file:line}; or {@code guard:name} for what no rule
 *     file can lift
 */
public record Reason(String text, String rule) {}
