package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.check.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what an author wrote into DRL without moving a line: the package, the imports and the
 * agenda group go before the first line, sentences are expanded where they stand, and each
 * conclusion's {@code "@rule"} becomes the rule's own file and line.
 */
public final class RuleReader {
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\b.*");
  private static final String PLACE = "\"@rule\"";

  private RuleReader() {}

  /**
   * Reads a {@code .drl} or {@code .dslr} file.
   *
   * @param text checked for characters that no rule needs
   */
  public static RuleText read(
      String path, Stage stage, String text, Sentences sentences, List<RuleProblem> problems) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    BitSet rewritten = new BitSet();
    BitSet failed = new BitSet();
    if (path.endsWith(".dslr")) {
      int before = problems.size();
      new Expander(path, sentences, problems).expand(lines, rewritten);
      problems.subList(before, problems.size()).forEach(problem -> failed.set(problem.line()));
    }
    String place = path + ":0";
    for (int i = 0; i < lines.length; i++) {
      if (RULE.matcher(lines[i]).matches()) {
        place = path + ":" + (i + 1);
      }
      String named = lines[i].replaceAll(PLACE, Matcher.quoteReplacement('"' + place + '"'));
      if (!named.equals(lines[i])) {
        lines[i] = named;
        rewritten.set(i + 1);
      }
    }
    String prefix = prefix(stage);
    return new RuleText(
        path, stage, prefix + String.join("\n", lines) + "\n", prefix.length(), rewritten, failed);
  }

  private static String prefix(Stage stage) {
    StringBuilder prefix = new StringBuilder("package heed.rules; ");
    for (String imported : Vocabulary.imports()) {
      prefix.append("import ").append(imported).append("; ");
    }
    return prefix.append("agenda-group \"").append(stage.agendaGroup()).append("\" ").toString();
  }
}
