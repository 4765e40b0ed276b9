package heed.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The shipped rulebook in a folder of its own, with some parameters of other values. */
public final class ChangedRules {
  private ChangedRules() {}

  /**
   * Makes the folder.
   *
   * @param parameters further lines of {@code parameters.csv}
   */
  public static Path with(String... parameters) {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      Path folder = Files.createTempDirectory("heed-test-rules-");
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      Files.write(folder.resolve("parameters.csv"), List.of(parameters), StandardOpenOption.APPEND);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
