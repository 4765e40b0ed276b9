package heed.console.rulebook;

import heed.console.Screen;
import heed.rulebook.diff.FileDiff;
import heed.rulebook.diff.RulebookDiff;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.workshop.DraftView;
import heed.rulebook.workshop.Workshop;
import heed.shared.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of a draft tells.
 *
 * @param diff what it changes, in plain words
 */
public record DraftPage(
    DraftView draft, Optional<ReportView> report, FileTree tree, Steps steps, List<FileDiff> diff) {

  /** The draft as this person sees it, with the report of its check if there was one. */
  static DraftPage of(Workshop workshop, UUID id, Screen screen) {
    DraftView draft = workshop.reading().view(id);
    DraftContent content = workshop.content(id);
    Optional<ReportView> report =
        workshop.checking().remembered(draft.contentHash()).map(it -> ReportView.of(it, draft));
    return new DraftPage(
        draft,
        report,
        FileTree.of(content.files().byPath().keySet(), draft, report, ""),
        Steps.of(draft, report, workshop.publishing().rule(), person(workshop, id, screen)),
        RulebookDiff.between(content.base(), content.files()));
  }

  static Steps.Person person(Workshop workshop, UUID id, Screen screen) {
    return new Steps.Person(
        screen.may(Permission.EDIT_RULES.name()),
        screen.may(Permission.APPROVE_RULES.name()),
        screen.may(Permission.PUBLISH_RULES.name()),
        workshop.drafts().isEditor(id, screen.name()));
  }
}
