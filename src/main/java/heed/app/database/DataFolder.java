package heed.app.database;

import heed.app.start.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder that holds what Heed must not lose. One process at a time has it: the operating system
 * frees the lock when that process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Claims the folder for this process, and makes it if need be.
   *
   * @throws CannotStart when another process has it, or it cannot be written
   */
  public static DataFolder claim(Path path) throws CannotStart {
    return tryClaim(path)
        .orElseThrow(
            () ->
                new CannotStart(
                    "Another Heed%s is using the data folder %s; stop it, or set HEED_DATA_DIR to another folder."
                        .formatted(holder(path), path)));
  }

  /** As {@link #claim}, but empty when another process has the folder. */
  static Optional<DataFolder> tryClaim(Path path) throws CannotStart {
    FileChannel channel = null;
    try {
      Files.createDirectories(path);
      channel =
          FileChannel.open(
              lockFile(path),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new DataFolder(path.toRealPath(), channel));
    } catch (IOException e) {
      closeQuietly(channel, e);
      throw new CannotStart(
          "The data folder %s cannot be used (%s); set HEED_DATA_DIR to a folder that Heed may write to."
              .formatted(path, Reason.of(e)),
          e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static void closeQuietly(FileChannel channel, IOException reason) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        reason.addSuppressed(e);
      }
    }
  }

  private static String holder(Path path) {
    try {
      return " (process " + Files.readString(lockFile(path)).strip() + ")";
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static Path lockFile(Path path) {
    return path.resolve("heed.lock");
  }

  /** Where the PostgreSQL that Heed runs keeps everything. */
  Path postgres() {
    return postgresIn(path);
  }

  static Path postgresIn(Path dataFolder) {
    return dataFolder.resolve("postgres");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
