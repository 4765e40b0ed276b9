package heed.app.start;

import heed.access.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** The passwords and the key of a first start, for its operator to read; nobody else may. */
public final class FirstStartFile {
  private FirstStartFile() {}

  /** Where it is, if it still is. */
  public static Path in(Path dataFolder) {
    return dataFolder.resolve("first-start.txt");
  }

  /** Writes the whole file, safe on the disk when this returns; a former one is replaced. */
  static void write(Path dataFolder, Map<Role, String> passwords, String key) throws IOException {
    Files.createDirectories(dataFolder);
    Path unfinished = dataFolder.resolve("first-start.txt.unfinished");
    Files.deleteIfExists(unfinished);
    try (FileChannel file =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer text = StandardCharsets.UTF_8.encode(text(passwords, key));
      while (text.hasRemaining()) {
        file.write(text);
      }
      file.force(true);
    }
    Files.move(unfinished, in(dataFolder), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(dataFolder, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static String text(Map<Role, String> passwords, String key) {
    StringBuilder text =
        new StringBuilder(
            """
            The first accounts of this Heed, one for each role, and a key for programs. Whoever reads this
            can act as any of them: give each a password of its own (bin/heed accounts password NAME),
            or disable what you do not need (bin/heed accounts disable NAME), and delete this file.

            """);
    passwords.forEach(
        (role, password) -> text.append("%s password: %s%n".formatted(role.word(), password)));
    return text.append("system key: %s%n".formatted(key)).toString();
  }
}
