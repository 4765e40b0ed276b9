package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import java.util.BitSet;

/**
 * The DRL of one rule file, exactly as it is checked and built, with the way back to what its
 * author wrote: every line stands where it stood.
 *
 * @param path the author's file
 * @param stage the stage that its rules belong to
 * @param drl the whole text; its first line begins with what Heed adds
 * @param prefix how many characters Heed added before the author's first line
 * @param rewritten the lines (from 1) that no longer read as the author wrote them
 * @param failed the lines (from 1) that could not be expanded and are empty now
 */
public record RuleText(
    String path, Stage stage, String drl, int prefix, BitSet rewritten, BitSet failed) {

  /** The author's file and line as a conclusion names it. */
  public String place(int line) {
    return path + ":" + line;
  }

  /**
   * A problem where the author will look for it.
   *
   * @param line of the DRL, from 1
   * @param column of the DRL, from 1, or 0
   */
  public RuleProblem problem(int line, int column, String message) {
    int authors = column - (line == 1 ? prefix : 0);
    boolean known = line > 0 && !rewritten.get(line) && authors > 0;
    return new RuleProblem(path, Math.max(line, 0), known ? authors : 0, message);
  }

  /** Whether any line in the range (from 1, both ends in) could not be expanded. */
  public boolean failedWithin(int first, int last) {
    int line = failed.nextSetBit(first);
    return line >= 0 && line <= last;
  }
}
