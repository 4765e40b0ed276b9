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
  private static final int MOST_LETTERS = 600_000;
  private static final int MOST_ADDED = 30;
  private static final int MOST_PROBLEMS = 50;

  private final String path;
  private final Sentences sentences;
  private final List<RuleProblem> problems;
  private Section section;
  private int patternLine;
  private int added;
  private int letters;
  private int found;

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
        if (found < MOST_PROBLEMS && letters <= MOST_LETTERS) {
          expandLine(lines, i, line);
        } else {
          lines[i] = "";
        }
      }
    }
  }

  private void expandLine(String[] lines, int i, String line) {
    if (line.startsWith(">")) {
      lines[i] = lines[i].replaceFirst(">", " ");
      patternLine = i;
      added = 0;
      return;
    }
    String drl = expanded(i, line);
    letters += drl.length();
    if (letters > MOST_LETTERS) {
      problem(i, "the rules of this file are too long once they are expanded. Split the file.");
      return;
    }
    if (line.startsWith("-") && section == Section.WHEN) {
      constrain(lines, i, drl);
    } else {
      lines[i] = drl;
      patternLine = i;
      added = 0;
    }
  }

  private String expanded(int i, String line) {
    if (line.length() > LONGEST_LINE) {
      problem(i, "a sentence may have %d characters at the most.".formatted(LONGEST_LINE));
      return "";
    }
    List<Sentences.Reading> readings;
    try {
      readings = sentences.read(section, line);
    } catch (Patience.Lost e) {
      problem(
          i,
          "there are too many ways to read this line as \"%s\" (sentences.dsl, line %d). Put more words between its slots, or say what may stand in them."
              .formatted(e.sentence().text(), e.sentence().line()));
      return "";
    }
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
    if (++added > MOST_ADDED) {
      problem(
          i,
          "%d lines that begin with - may follow one sentence at the most.".formatted(MOST_ADDED));
      return;
    }
    String before = lines[patternLine].substring(0, close);
    String comma = before.stripTrailing().endsWith("(") ? "" : ", ";
    lines[patternLine] = before + comma + constraint.strip() + lines[patternLine].substring(close);
  }

  private void problem(int i, String message) {
    found++;
    problems.add(new RuleProblem(path, i + 1, 0, message));
  }
}
