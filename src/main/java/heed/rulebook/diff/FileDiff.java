package heed.rulebook.diff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What differs in one file of two rulebooks.
 *
 * @param path the file, as a path in the rulebook
 * @param kind whether the file is new, gone or another
 * @param changes one or more, in the order of the file
 */
public record FileDiff(String path, ChangeKind kind, List<Change> changes) {
  public FileDiff {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    changes = List.copyOf(changes);
  }

  /** All of it in plain words; the lines of a text follow their sentence, indented. */
  @JsonProperty
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Change change : changes) {
      lines.add(change.sentence());
      change.text().forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
