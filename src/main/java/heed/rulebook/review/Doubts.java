package heed.rulebook.review;

import heed.rulebook.FileKind;
import heed.rulebook.RuleProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What cannot be said while files have faults: it would follow from what is missing. */
final class Doubts {
  private static final Set<ReviewFinding> FOR_LACK_OF_ROWS_OR_CASES =
      EnumSet.of(
          ReviewFinding.NEVER_CONCLUDED,
          ReviewFinding.UNKNOWN_CODE,
          ReviewFinding.NEVER_FIRES,
          ReviewFinding.GAP_BETWEEN_ROWS,
          ReviewFinding.NEVER_READ,
          ReviewFinding.UNKNOWN_PRODUCT,
          ReviewFinding.NEARLY_THE_SAME,
          ReviewFinding.UNANSWERED_REASON,
          ReviewFinding.UNUSED_PARAMETER,
          ReviewFinding.NOT_FITTING,
          ReviewFinding.NOT_ALLOWED,
          ReviewFinding.ALWAYS_SUPPRESSED);
  private static final Set<ReviewFinding> FOR_LACK_OF_SCRIPTS =
      EnumSet.of(
          ReviewFinding.CHANNEL_WITHOUT_SCRIPT,
          ReviewFinding.LANGUAGE_WITHOUT_SCRIPT,
          ReviewFinding.UNUSED_PARAMETER);

  private Doubts() {}

  /**
   * What is in doubt.
   *
   * @param faults what is wrong in single files, none of them of rules
   */
  static Set<ReviewFinding> because(List<RuleProblem> faults) {
    Set<ReviewFinding> doubts = EnumSet.noneOf(ReviewFinding.class);
    faults.stream().filter(RuleProblem::isError).forEach(fault -> doubts.addAll(because(fault)));
    return doubts;
  }

  private static Set<ReviewFinding> because(RuleProblem fault) {
    Optional<FileKind> kind = FileKind.of(fault.file());
    if (kind.isEmpty()) {
      return EnumSet.allOf(ReviewFinding.class);
    }
    return switch (kind.get()) {
      case TABLE, CASES -> FOR_LACK_OF_ROWS_OR_CASES;
      case SCRIPT, BANNED_PHRASES -> FOR_LACK_OF_SCRIPTS;
      case CONTACT_POLICY -> EnumSet.of(ReviewFinding.LIMIT_WITHOUT_EFFECT);
      case README -> EnumSet.noneOf(ReviewFinding.class);
      default -> EnumSet.allOf(ReviewFinding.class); // everything else is built on these
    };
  }
}
