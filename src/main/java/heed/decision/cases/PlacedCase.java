package heed.decision.cases;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case and where it stands.
 *
 * @param file the case file, as a path in the rulebook
 * @param line where the case begins, from 1
 * @param asWritten what its author wrote, and nothing else
 */
record PlacedCase(String file, int line, RuleCase told, JsonNode asWritten) {}
