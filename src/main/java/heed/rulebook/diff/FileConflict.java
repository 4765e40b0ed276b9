package heed.rulebook.diff;

import java.util.List;
import java.util.Optional;

/**
 * A file that cannot be put together without a person, because both sides changed the same in it.
 *
 * @param path the file, as a path in the rulebook
 * @param base the text that both sides began from; empty where there was no file
 * @param theirs the text in the newer release; empty where it has no such file
 * @param yours the text in the draft; empty where it has no such file
 * @param sentences what clashes, in plain words, at least one
 */
public record FileConflict(
    String path,
    Optional<String> base,
    Optional<String> theirs,
    Optional<String> yours,
    List<String> sentences) {
  public FileConflict {
    sentences = List.copyOf(sentences);
  }
}
