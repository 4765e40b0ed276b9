package heed.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rulebook, byte for byte, named together by the hash of their content. */
public final class RulebookFiles {
  /** No file is read past this many bytes; {@link FileKind} says what each kind may have. */
  private static final long LARGEST_READ = 16 * 1024 * 1024;

  private static final int MOST_FILES = 5000;

  private final SortedMap<String, byte[]> byPath;
  private final String hash;

  private RulebookFiles(SortedMap<String, byte[]> byPath) {
    this.byPath = Collections.unmodifiableSortedMap(byPath);
    this.hash = hashOf(byPath);
  }

  /**
   * All files under the folder, except hidden ones.
   *
   * @throws UncheckedIOException if the folder cannot be read, or holds a link that leads out of
   *     it, an oversized file or too many files
   */
  public static RulebookFiles readFolder(Path folder) {
    try {
      return new RulebookFiles(readAll(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder + ": " + e, e);
    }
  }

  private static SortedMap<String, byte[]> readAll(Path folder) throws IOException {
    Path root = folder.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files =
          walk.filter(path -> !isHidden(root, path)).filter(p -> !Files.isDirectory(p)).toList();
    }
    if (files.size() > MOST_FILES) {
      throw new IOException("more than %,d files under %s".formatted(MOST_FILES, folder));
    }
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    for (Path file : files) {
      byPath.put(slashed(root.relativize(file)), read(root, file));
    }
    return byPath;
  }

  /** Files by their path relative to the rulebook, with {@code /} between folders. */
  public static RulebookFiles of(SortedMap<String, byte[]> byPath) {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    byPath.forEach((path, bytes) -> copy.put(path, bytes.clone()));
    return new RulebookFiles(copy);
  }

  /** Every file by its path; the arrays are not to be written to. */
  public SortedMap<String, byte[]> byPath() {
    return byPath;
  }

  /** The release name: the first 16 hexadecimal digits of the SHA-256 over paths and contents. */
  public String hash() {
    return hash;
  }

  private static byte[] read(Path root, Path file) throws IOException {
    Path real = file.toRealPath();
    if (!real.startsWith(root) || !Files.isRegularFile(real)) {
      throw new IOException(root.relativize(file) + " leads out of the rules folder");
    }
    if (Files.size(real) > LARGEST_READ) {
      throw new IOException(
          "%s is larger than %,d bytes".formatted(root.relativize(file), LARGEST_READ));
    }
    return Files.readAllBytes(real);
  }

  private static boolean isHidden(Path root, Path path) {
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String slashed(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  /** The SHA-256 of a file's bytes, in 64 hexadecimal digits. */
  public static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /** Each path and content goes in behind its length, so that no two rulebooks read the same. */
  private static String hashOf(Map<String, byte[]> byPath) {
    MessageDigest digest = digest();
    byPath.forEach(
        (path, bytes) -> {
          framed(digest, path.getBytes(StandardCharsets.UTF_8));
          framed(digest, bytes);
        });
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void framed(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
