package heed.app.rules;

import heed.app.start.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that whoever looks finds the former one or the new one, never half of one. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file of a rulebook.
   *
   * @throws CannotStart if the path, or a link on its way, leads out of the folder
   */
  static void write(Path folder, String path, byte[] content) throws CannotStart, IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(path).normalize();
    Path parent = file.getParent();
    if (!file.startsWith(folder)) {
      throw leadsOut(path, folder);
    }
    requireNoLink(folder, parent, path);
    Files.createDirectories(parent);
    Path written = parent.resolve("." + file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              written,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void requireNoLink(Path folder, Path parent, String path) throws CannotStart {
    for (Path step = parent;
        step.startsWith(folder) && !step.equals(folder);
        step = step.getParent()) {
      if (Files.isSymbolicLink(step)) {
        throw leadsOut(path, folder);
      }
    }
  }

  private static CannotStart leadsOut(String path, Path folder) {
    return new CannotStart("%s leads out of the folder %s.".formatted(path, folder));
  }
}
