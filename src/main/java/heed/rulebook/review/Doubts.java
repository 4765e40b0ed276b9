package heed.rulebook.review;

import heed.rulebook.FileKind;
import heed.rulebook.RuleProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What cannot be said while files have faults: it would follow from what is missing. */
final class Doubts {
  private static final Set<Finding> FOR_LACK_OF_ROWS_OR_CASES =
      EnumSet.of(
          Finding.NEVER_CONCLUDED,
          Finding.UNKNOWN_CODE,
          Finding.NEVER_FIRES,
          Finding.GAP_BETWEEN_ROWS,
          Finding.NEVER_READ,
          Finding.UNKNOWN_PRODUCT,
          Finding.NEARLY_THE_SAME,
          Finding.UNANSWERED_REASON,
          Finding.UNUSED_PARAMETER,
          Finding.NOT_FITTING,
          Finding.NOT_ALLOWED,
          Finding.ALWAYS_SUPPRESSED);
  private static final Set<Finding> FOR_LACK_OF_SCRIPTS =
      EnumSet.of(
          Finding.CHANNEL_WITHOUT_SCRIPT,
          Finding.LANGUAGE_WITHOUT_SCRIPT,
          Finding.UNUSED_PARAMETER);

  private Doubts() {}

  /**
   * What is in doubt.
   *
   * @param faults what is wrong in single files, none of them of rules
   */
  static Set<Finding> because(List<RuleProblem> faults) {
    Set<Finding> doubts = EnumSet.noneOf(Finding.class);
    faults.stream().filter(RuleProblem::isError).forEach(fault -> doubts.addAll(because(fault)));
    return doubts;
  }

  private static Set<Finding> because(RuleProblem fault) {
    Optional<FileKind> kind = FileKind.of(fault.file());
    if (kind.isEmpty()) {
      return EnumSet.allOf(Finding.class);
    }
    return switch (kind.get()) {
      case TABLE, CASES -> FOR_LACK_OF_ROWS_OR_CASES;
      case SCRIPT, BANNED_PHRASES -> FOR_LACK_OF_SCRIPTS;
      case CONTACT_POLICY -> EnumSet.of(Finding.LIMIT_WITHOUT_EFFECT);
      case README -> EnumSet.noneOf(Finding.class);
      default -> EnumSet.allOf(Finding.class); // everything else is built on these
    };
  }
}
