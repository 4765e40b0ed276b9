package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.util.Map;
import org.kie.api.builder.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what Drools or the Java compiler says about a text back to the author's file and line. */
final class BuildErrors {
  /** What the compiler says means nothing to an author; it stands in the log. */
  static final String CANNOT_BE_BUILT =
      "Heed cannot build this, although each part of it is allowed. Say it more simply: in several rules, or as a table. Whoever runs Heed finds in its log what the compiler says.";

  private static final Logger LOG = LoggerFactory.getLogger(BuildErrors.class);

  private BuildErrors() {}

  /** The text could not even be given to the compiler. */
  static String failed(RuntimeException failure) {
    LOG.warn("The compiler fails", failure);
    return CANNOT_BE_BUILT;
  }

  static RuleProblem problem(Message message, Map<String, RuleText> byBuiltPath) {
    String path = message.getPath() == null ? "" : message.getPath();
    RuleText text = byBuiltPath.get(path.substring(path.lastIndexOf('/') + 1));
    LOG.warn("The compiler refuses {}:{}: {}", path, message.getLine(), message.getText());
    return text == null
        ? new RuleProblem("rules", 0, 0, CANNOT_BE_BUILT)
        : text.problem(message.getLine(), 0, CANNOT_BE_BUILT);
  }
}
