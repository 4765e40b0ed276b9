package heed.rulebook.draft;

import heed.rulebook.draft.DraftDao.ChangedFile;
import heed.rulebook.live.ContentDao.Content;
import heed.rulebook.live.ReleaseArchive;
import heed.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of drafts. */
public final class DraftArchive {
  private final DraftDao store;
  private final ReleaseArchive releases;

  public DraftArchive(DraftDao store, ReleaseArchive releases) {
    this.store = store;
    this.releases = releases;
  }

  /**
   * A draft.
   *
   * @throws NotFound if there is none of that key
   */
  public Draft get(UUID id) {
    return store.find(id).orElseThrow(() -> notFound(id));
  }

  /** What the draft would make. */
  public DraftContent content(Draft draft) {
    return content(store, draft);
  }

  DraftContent content(DraftDao from, Draft draft) {
    List<ChangedFile> changed = from.findFiles(draft.id());
    Map<String, byte[]> bySha256 =
        from
            .contents()
            .find(
                changed.stream()
                    .map(ChangedFile::sha256)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Content::sha256, Content::content));
    SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
    changed.forEach(
        file -> changes.put(file.path(), Optional.ofNullable(file.sha256()).map(bySha256::get)));
    return new DraftContent(releases.getFiles(draft.base()), changes);
  }

  static NotFound notFound(UUID id) {
    return new NotFound("There is no draft " + id + ".");
  }
}
