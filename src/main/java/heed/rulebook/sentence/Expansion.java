package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.sheet.AuthoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines of a rule file come to in DRL, each where its author wrote it. */
public final class Expansion {
  private Expansion() {}

  /**
   * The DRL of a file of rules, line for line: what stands on a line of the DRL is what the same
   * line of the file stands for. A line that is no sentence is shown as a comment with what is
   * wrong. Empty where there is no such file of rules.
   */
  public static Optional<String> of(RulebookFiles files, String path) {
    Optional<Stage> stage = Stage.ofPath(path);
    byte[] content = files.byPath().get(path);
    if (content == null || stage.isEmpty() || !isRuleFile(path)) {
      return Optional.empty();
    }
    List<RuleProblem> problems = new ArrayList<>();
    Sentences sentences = Sentences.of(files, new ArrayList<>());
    return AuthoredText.decode(path, content, problems)
        .map(text -> expand(path, stage.get(), text, sentences, problems));
  }

  static boolean isRuleFile(String path) {
    return path.endsWith(".dslr") || path.endsWith(".drl");
  }

  private static String expand(
      String path, Stage stage, String text, Sentences sentences, List<RuleProblem> problems) {
    RuleText read = RuleReader.read(path, stage, text, sentences, problems);
    String[] authors = text.replace("\r\n", "\n").split("\n", -1);
    String[] lines = read.drl().substring(read.prefix()).split("\n", -1);
    for (RuleProblem problem : problems) {
      int line = problem.line() - 1;
      if (line >= 0 && line < authors.length) {
        lines[line] = "  // %s    <- %s".formatted(authors[line].strip(), problem.message());
      }
    }
    // The reader ends every file with one more line end.
    String drl = String.join("\n", lines);
    return drl.substring(0, drl.length() - 1);
  }
}
