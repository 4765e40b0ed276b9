package heed.console.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.console.rulebook.Steps.Person;
import heed.console.rulebook.Steps.Step;
import heed.rulebook.draft.Draft.State;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.workshop.ApprovalRule;
import heed.rulebook.workshop.CheckReport;
import heed.rulebook.workshop.DraftView;
import heed.rulebook.workshop.DraftView.Change;
import heed.rulebook.workshop.DraftView.Conflict;
import heed.rulebook.workshop.DraftView.FileChange;
import heed.rulebook.workshop.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
  private static final Person AUTHOR = new Person(true, false, false, true);
  private static final Person APPROVER = new Person(false, true, true, false);
  private static final Person READER = new Person(false, false, false, false);

  @Test
  void aSoundDraftIsSentByItsAuthorAndByNobodyElse() {
    DraftView draft = draft(State.EDITING, true, List.of());
    assertThat(of(draft, sound(draft), AUTHOR).next()).isEqualTo("next.submit");
    assertThat(of(draft, sound(draft), AUTHOR).may()).contains("submit").doesNotContain("approve");
    assertThat(of(draft, sound(draft), APPROVER).next()).isEqualTo("next.waits-author");
    assertThat(of(draft, sound(draft), READER).may()).isEmpty();
  }

  @Test
  void whoEditedADraftDoesNotApproveIt() {
    DraftView draft = draft(State.SUBMITTED, true, List.of());
    Person both = new Person(true, true, true, true);
    assertThat(of(draft, sound(draft), both).next()).isEqualTo("next.not-you");
    assertThat(of(draft, sound(draft), both).may()).doesNotContain("approve", "publish");
    assertThat(of(draft, sound(draft), APPROVER).may()).containsExactly("approve", "return");
  }

  @Test
  void anApprovedDraftIsPublishedByWhoeverMay() {
    DraftView draft = draft(State.APPROVED, true, List.of());
    assertThat(of(draft, sound(draft), APPROVER).may()).contains("publish");
    assertThat(of(draft, sound(draft), AUTHOR).next()).isEqualTo("next.waits-publish");
  }

  @Test
  void anErrorStopsTheCheckAndAnOvertakenDraftIsRebasedFirst() {
    DraftView draft = draft(State.EDITING, true, List.of());
    Optional<ReportView> broken =
        Optional.of(
            ReportView.of(
                new CheckReport(
                    "h",
                    List.of(new Finding("a.dslr", 3, 0, "wrong", null, null)),
                    List.of(),
                    null),
                draft));
    Steps steps = of(draft, broken, AUTHOR);
    assertThat(steps.next()).isEqualTo("next.errors");
    assertThat(steps.steps())
        .startsWith(
            new Step("draft", "done"), new Step("check", "wrong"), new Step("cases", "ahead"));
    assertThat(steps.may()).doesNotContain("submit");

    DraftView overtaken = draft(State.APPROVED, false, List.of());
    assertThat(of(overtaken, sound(overtaken), AUTHOR).next()).isEqualTo("next.rebase");
    assertThat(of(overtaken, sound(overtaken), APPROVER).may()).doesNotContain("publish");
  }

  @Test
  void aConflictComesBeforeEverythingElse() {
    DraftView draft =
        draft(State.EDITING, true, List.of(new Conflict("a.csv", "", "", "", "both changed it")));
    assertThat(of(draft, sound(draft), AUTHOR).next()).isEqualTo("next.conflicts");
    assertThat(of(draft, sound(draft), AUTHOR).may()).containsExactly("discard", "edit");
  }

  private static Steps of(DraftView draft, Optional<ReportView> report, Person person) {
    return Steps.of(draft, report, ApprovalRule.REQUIRED, person);
  }

  private static Optional<ReportView> sound(DraftView draft) {
    TrialReport trial = new TrialReport(3, List.of(), List.of(), List.of());
    return Optional.of(ReportView.of(new CheckReport("h", List.of(), List.of(), trial), draft));
  }

  private static DraftView draft(State state, boolean baseIsLive, List<Conflict> conflicts) {
    return new DraftView(
        new UUID(1, 1),
        "A draft",
        "base",
        "marta",
        state,
        "h",
        AT,
        "words",
        baseIsLive,
        List.of(new FileChange("a.csv", Change.CHANGED, "marta", AT, "e")),
        conflicts,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
