package heed.rulebook.workshop;

import com.fasterxml.jackson.annotation.JsonRawValue;
import heed.rulebook.live.ReleaseDao.Entry;
import heed.rulebook.live.StoredRelease;
import heed.rulebook.live.Switch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A release, with what came of its check; of one alone also its files and when it decided. */
public record ReleaseView(
    @Schema(description = "the hash of its content") String id,
    @Schema(description = "the release that its draft began from") String base,
    String author,
    String approver,
    String message,
    @Schema(description = "when it came to decide for the first time") Instant publishedAt,
    @Schema(description = "since when it decides; left out where it does not") Instant liveSince,
    boolean live,
    @JsonRawValue
        @Schema(
            description =
                "cases, rules and rows fired of all, warnings; left out of a release that came from the rules folder",
            type = "object")
        String checked,
    List<Switch> switches,
    List<FileView> files) {
  private static final String NOT_CHECKED = "{}";

  /** A file of a release. */
  public record FileView(String path, long bytes, String etag) {
    static FileView from(Entry entry) {
      return new FileView(entry.path(), entry.bytes(), entry.sha256());
    }
  }

  static ReleaseView from(StoredRelease release) {
    return from(release, null, null);
  }

  static ReleaseView from(StoredRelease release, List<Switch> switches, List<Entry> files) {
    return new ReleaseView(
        release.id(),
        release.base(),
        release.author(),
        release.approver(),
        release.message(),
        release.publishedAt(),
        release.liveSince(),
        release.live(),
        release.checked().equals(NOT_CHECKED) ? null : release.checked(),
        switches,
        files == null ? null : files.stream().map(FileView::from).toList());
  }
}
