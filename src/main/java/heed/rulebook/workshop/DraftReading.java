package heed.rulebook.workshop;

import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.draft.DraftDao.StoredConflict;
import heed.rulebook.draft.DraftEvent;
import heed.rulebook.live.ContentDao.Content;
import heed.rulebook.live.Releases;
import heed.rulebook.workshop.DraftView.Approval;
import heed.rulebook.workshop.DraftView.Comment;
import heed.rulebook.workshop.DraftView.Conflict;
import heed.rulebook.workshop.DraftView.FileChange;
import heed.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is known of a draft. */
public final class DraftReading {
  private final DraftDao store;
  private final DraftArchive archive;
  private final Releases releases;
  private final ApprovalRule rule;

  public DraftReading(DraftDao store, DraftArchive archive, Releases releases, ApprovalRule rule) {
    this.store = store;
    this.archive = archive;
    this.releases = releases;
    this.rule = rule;
  }

  /** The draft as it stands. */
  public DraftView view(UUID id) {
    Draft draft = archive.get(id);
    DraftContent content = archive.content(draft);
    List<DraftEvent> history = store.findEvents(id);
    return new DraftView(
        id,
        draft.name(),
        draft.base(),
        draft.author(),
        draft.state(),
        draft.contentHash(),
        draft.createdAt(),
        rule.words(),
        draft.base().equals(store.releases().liveId()),
        store.findFiles(id).stream().map(file -> FileChange.of(file, content)).toList(),
        conflicts(id),
        draft.approvedBy() == null
            ? null
            : new Approval(draft.approvedBy(), draft.approvedAt(), draft.contentHash()),
        history.stream()
            .filter(event -> event.message() != null)
            .map(event -> new Comment(event.madeBy(), event.at(), event.message()))
            .toList(),
        store.findAcknowledgements(id),
        history);
  }

  /**
   * The files of the draft that is named, or else of the release that decides.
   *
   * @throws NotFound if there is no such draft
   */
  public RulebookFiles files(Optional<String> draft) {
    return draft.isEmpty()
        ? releases.withLive(Release::files)
        : archive.content(archive.get(keyOf(draft.get()))).files();
  }

  /**
   * The key of a draft.
   *
   * @throws NotFound if this can be none
   */
  public static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no draft " + id + ".");
    }
  }

  private List<Conflict> conflicts(UUID id) {
    List<StoredConflict> stored = store.findConflicts(id);
    Map<String, String> texts =
        store
            .contents()
            .find(
                stored.stream()
                    .flatMap(it -> Stream.of(it.base(), it.theirs(), it.yours()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(
                Collectors.toMap(
                    Content::sha256, it -> new String(it.content(), StandardCharsets.UTF_8)));
    return stored.stream()
        .map(
            it ->
                new Conflict(
                    it.path(),
                    texts.get(it.base()),
                    texts.get(it.theirs()),
                    texts.get(it.yours()),
                    it.said()))
        .toList();
  }
}
