package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.util.Map;
import org.kie.api.builder.Message;

/** Brings what Drools or the Java compiler says about a text back to the author's file and line. */
final class BuildErrors {
  private BuildErrors() {}

  static RuleProblem problem(Message message, Map<String, RuleText> byBuiltPath) {
    String path = message.getPath() == null ? "" : message.getPath();
    RuleText text = byBuiltPath.get(path.substring(path.lastIndexOf('/') + 1));
    String said = message.getText().lines().findFirst().orElse("").strip();
    String plain = "this rule does not compile: " + said;
    return text == null
        ? new RuleProblem("rules", 0, 0, plain)
        : text.problem(message.getLine(), 0, plain);
  }
}
