package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.word.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the review finds. */
final class Report {
  /** Of one kind in one file; who has mended these will see the others. */
  private static final int MOST_ALIKE = 50;

  private record Kind(ReviewFinding finding, String file) {}

  private record Place(ReviewFinding finding, String file, int line) {}

  private final Set<ReviewFinding> doubts;
  private final Set<Place> places = new HashSet<>();
  private final Set<RuleProblem> problems = new TreeSet<>();
  private final Map<Kind, Integer> found = new HashMap<>();

  /**
   * @param doubts what is not said
   */
  Report(Set<ReviewFinding> doubts) {
    this.doubts = doubts;
  }

  /** Whether this has been found in that line, told or not. */
  boolean has(ReviewFinding finding, String file, int line) {
    return places.contains(new Place(finding, file, line));
  }

  void add(RuleProblem problem) {
    problems.add(problem);
  }

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole line is meant
   */
  void add(ReviewFinding finding, String file, int line, int column, String message) {
    places.add(new Place(finding, file, line));
    if (!doubts.contains(finding)
        && found.merge(new Kind(finding, file), 1, Integer::sum) <= MOST_ALIKE) {
      problems.add(new RuleProblem(file, line, column, message, finding.severity()));
    }
  }

  void add(ReviewFinding finding, Mention at, String message) {
    add(finding, at.file(), at.line(), at.column(), message);
  }

  void add(ReviewFinding finding, Drawn at, String message) {
    add(finding, at.file(), at.line(), 0, message);
  }

  /** By file, line and column. */
  List<RuleProblem> problems() {
    found.forEach(
        (kind, times) -> {
          if (times > MOST_ALIKE) {
            problems.add(
                new RuleProblem(
                    kind.file(),
                    0,
                    0,
                    "%,d more places like those named in this file: %s."
                        .formatted(times - MOST_ALIKE, kind.finding().meaning()),
                    kind.finding().severity()));
          }
        });
    return List.copyOf(problems);
  }
}
