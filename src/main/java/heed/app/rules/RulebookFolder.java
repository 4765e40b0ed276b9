package heed.app.rules;

import heed.app.start.CannotStart;
import heed.rulebook.RulebookFiles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the command was given. */
final class RulebookFolder {
  private RulebookFolder() {}

  /**
   * The files in it, except hidden ones such as those of Git.
   *
   * @throws CannotStart if there is no such folder, or it cannot be read
   */
  static RulebookFiles read(Path folder) throws CannotStart {
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("There is no folder %s.".formatted(folder));
    }
    try {
      return RulebookFiles.readFolder(folder);
    } catch (UncheckedIOException unreadable) {
      throw new CannotStart(
          "The folder %s cannot be read: %s.".formatted(folder, unreadable.getCause().getMessage()),
          unreadable);
    }
  }
}
