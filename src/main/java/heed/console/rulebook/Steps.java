package heed.console.rulebook;

import heed.rulebook.draft.Draft;
import heed.rulebook.workshop.ApprovalRule;
import heed.rulebook.workshop.DraftView;
import java.util.List;
import java.util.Optional;

/**
 * How far a draft has come, and what comes next for the person who looks at it.
 *
 * @param steps in their order
 * @param next the key of a sentence that says what to do
 * @param may the buttons that are offered
 */
public record Steps(List<Step> steps, String next, List<String> may) {

  /**
   * A step.
   *
   * @param state done, now, wrong or ahead
   */
  public record Step(String name, String state) {}

  /**
   * What the person may do.
   *
   * @param edits whether she made or edited the draft
   */
  record Person(boolean mayEdit, boolean mayApprove, boolean mayPublish, boolean edits) {}

  static Steps of(DraftView draft, Optional<ReportView> report, ApprovalRule rule, Person person) {
    boolean open = draft.state() == Draft.State.EDITING || isSent(draft);
    String next = open ? next(draft, report, rule, person) : "next." + draft.state();
    return new Steps(steps(draft, report), next, may(draft, report, rule, person, open));
  }

  private static boolean isSent(DraftView draft) {
    return draft.state() == Draft.State.SUBMITTED || draft.state() == Draft.State.APPROVED;
  }

  private static List<Step> steps(DraftView draft, Optional<ReportView> report) {
    boolean published = draft.state() == Draft.State.PUBLISHED;
    boolean approved = published || draft.state() == Draft.State.APPROVED;
    boolean sent = approved || draft.state() == Draft.State.SUBMITTED;
    boolean changed = published || !draft.changed().isEmpty();
    String check =
        report
            .filter(it -> changed)
            .map(it -> it.errors().isEmpty() ? "done" : "wrong")
            .orElse(sent ? "done" : "ahead");
    String cases =
        report
            .filter(it -> changed)
            .map(it -> !it.tried() ? "ahead" : it.failed().isEmpty() ? "done" : "wrong")
            .orElse(sent ? "done" : "ahead");
    return List.of(
        new Step("draft", changed ? "done" : "now"),
        new Step("check", check),
        new Step("cases", cases),
        new Step("sent", sent ? "done" : "ahead"),
        new Step("approved", approved ? "done" : "ahead"),
        new Step("published", published ? "done" : "ahead"));
  }

  private static String next(
      DraftView draft, Optional<ReportView> report, ApprovalRule rule, Person person) {
    if (!draft.conflicts().isEmpty()) {
      return "next.conflicts";
    }
    if (draft.changed().isEmpty()) {
      return person.mayEdit() ? "next.change" : "next.nothing";
    }
    if (!draft.baseIsLive()) {
      return person.mayEdit() ? "next.rebase" : "next.rebase-author";
    }
    if (report.isEmpty()) {
      return "next.check";
    }
    if (!report.get().sound()) {
      return report.get().errors().isEmpty() ? "next.cases" : "next.errors";
    }
    return switch (draft.state()) {
      case SUBMITTED ->
          !person.mayApprove() ? "next.waits" : person.edits() ? "next.not-you" : "next.approve";
      case APPROVED -> person.mayPublish() ? "next.publish" : "next.waits-publish";
      default ->
          rule == ApprovalRule.NONE && person.mayPublish()
              ? "next.publish"
              : person.mayEdit() ? "next.submit" : "next.waits-author";
    };
  }

  private static List<String> may(
      DraftView draft,
      Optional<ReportView> report,
      ApprovalRule rule,
      Person person,
      boolean open) {
    boolean sound = report.filter(ReportView::sound).isPresent();
    boolean whole = open && !draft.changed().isEmpty() && draft.conflicts().isEmpty();
    boolean editing = draft.state() == Draft.State.EDITING;
    boolean ready = draft.state() == Draft.State.APPROVED || rule == ApprovalRule.NONE;
    return List.of(
            offered("submit", whole && editing && sound && person.mayEdit() && draft.baseIsLive()),
            offered(
                "approve",
                whole
                    && draft.state() == Draft.State.SUBMITTED
                    && person.mayApprove()
                    && !person.edits()),
            offered("publish", whole && ready && person.mayPublish() && draft.baseIsLive()),
            offered("return", isSent(draft) && person.mayApprove()),
            offered("rebase", open && !draft.baseIsLive() && person.mayEdit()),
            offered("discard", open && person.mayEdit()),
            offered("edit", open && person.mayEdit()))
        .stream()
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String offered(String button, boolean may) {
    return may ? button : "";
  }
}
