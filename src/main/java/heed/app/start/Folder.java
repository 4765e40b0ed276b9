package heed.app.start;

import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that Heed is told to read. */
public final class Folder {
  private Folder() {}

  /**
   * Makes sure that the folder can be listed and its files opened.
   *
   * @throws CannotStart when the folder is missing or may not be read
   */
  public static Path requireReadable(String what, Path folder, String variable) throws CannotStart {
    if (!Files.isDirectory(folder)) {
      throw new CannotStart(
          "The folder of the %s, %s, does not exist; set %s to where it is."
              .formatted(what, folder, variable));
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new CannotStart(
          "The folder of the %s, %s, may not be read by the user who runs Heed; change its permissions, or set %s."
              .formatted(what, folder, variable));
    }
    return folder;
  }
}
