package heed.app.database;

import heed.app.start.CannotStart;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the jar. */
final class PostgresProgram {
  private static final String PREFIX = "program-";
  private static final String UNFINISHED = "unpacking-";

  private final Path folder;

  private PostgresProgram(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks the programs into a folder named by their content, unless it is there already. The
   * folder gets its name only when it is complete.
   */
  static PostgresProgram unpackInto(Path parent) throws CannotStart, IOException {
    byte[] archive = archive();
    Path folder = parent.resolve(PREFIX + hash(archive));
    if (!Files.isDirectory(folder)) {
      Folders.deleteAll(parent, UNFINISHED);
      Path unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
      unpack(archive, unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresProgram(folder);
  }

  /** The path of one program, such as {@code pg_ctl}. */
  String path(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static byte[] archive() throws CannotStart, IOException {
    String system =
        System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
    String machine = System.getProperty("os.arch");
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, ArchUtils.normalize(machine))) {
      if (archive != null) {
        return archive.readAllBytes();
      }
    } catch (IllegalStateException | UnsupportedOperationException e) {
      throw noProgramFor(system, machine, e);
    }
    throw noProgramFor(system, machine, null);
  }

  private static CannotStart noProgramFor(String system, String machine, Exception cause) {
    return new CannotStart(
        "This build of Heed carries no PostgreSQL for %s on %s; set HEED_DATABASE_URL to use one of your own."
            .formatted(system, machine),
        cause);
  }

  private static String hash(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void unpack(byte[] archive, Path into) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        unpack(entry, entries, into);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive of PostgreSQL reaches outside its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
