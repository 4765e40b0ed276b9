package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.Sentence.Section;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expands the sentences of one file, each on its own line. Lines that begin with {@code >} are DRL;
 * lines that begin with {@code -} add a constraint to the pattern of the line before.
 */
final class Expander {
  private static final int LONGEST_LINE = 300;

  private final String path;
  private final Sentences sentences;
  private final List<RuleProblem> problems;
  private Section section;
  private int patternLine;

  Expander(String path, Sentences sentences, List<RuleProblem> problems) {
    this.path = path;
    this.sentences = sentences;
    this.problems = problems;
  }

  /** Expands in place, and marks the lines (from 1) that changed. */
  void expand(String[] lines, BitSet rewritten) {
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith("#")) {
        lines[i] = "";
      } else if (line.equals("when") || line.equals("then") || line.equals("end")) {
        section = line.equals("when") ? Section.WHEN : line.equals("then") ? Section.THEN : null;
        patternLine = -1;
      } else if (section != null && !line.isEmpty() && !line.startsWith("//")) {
        rewritten.set(i + 1);
        expandLine(lines, i, line);
      }
    }
  }

  private void expandLine(String[] lines, int i, String line) {
    if (line.startsWith(">")) {
      lines[i] = lines[i].replaceFirst(">", " ");
      patternLine = i;
      return;
    }
    String drl = expanded(i, line);
    if (line.startsWith("-") && section == Section.WHEN) {
      constrain(lines, i, drl);
    } else {
      lines[i] = drl;
      patternLine = i;
    }
  }

  private String expanded(int i, String line) {
    if (line.length() > LONGEST_LINE) {
      problem(i, "a sentence may have %d characters at the most.".formatted(LONGEST_LINE));
      return "";
    }
    List<Sentences.Reading> readings = sentences.read(section, line);
    if (readings.isEmpty()) {
      List<String> nearest = sentences.nearest(section, line);
      problem(
          i,
          nearest.isEmpty()
              ? "there is no sentence like this. sentences.dsl lists all that may be used."
              : "there is no sentence like this; did you mean "
                  + nearest.stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(" or "))
                  + "?");
      return "";
    }
    if (readings.size() > 1) {
      problem(
          i,
          "this can be read in two ways: as \"%s\" and as \"%s\". Change one of them in sentences.dsl."
              .formatted(readings.get(0).sentence().text(), readings.get(1).sentence().text()));
      return "";
    }
    try {
      return readings.get(0).sentence().expand(readings.get(0).values());
    } catch (Sentence.UnfitSlot e) {
      problem(i, e.getMessage());
      return "";
    }
  }

  private void constrain(String[] lines, int i, String constraint) {
    lines[i] = "";
    int close = patternLine < 0 ? -1 : lines[patternLine].lastIndexOf(')');
    if (close < 0) {
      problem(i, "a line that begins with - adds to the sentence above it, but there is none.");
      return;
    }
    String before = lines[patternLine].substring(0, close);
    String comma = before.stripTrailing().endsWith("(") ? "" : ", ";
    lines[patternLine] = before + comma + constraint.strip() + lines[patternLine].substring(close);
  }

  private void problem(int i, String message) {
    problems.add(new RuleProblem(path, i + 1, 0, message));
  }
}
