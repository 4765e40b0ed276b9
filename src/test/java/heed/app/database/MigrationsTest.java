package heed.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  @Test
  void migrationsAreNumberedFromOneWithoutGaps() throws IOException {
    List<String> names = names();
    assertThat(names).allMatch(name -> name.matches("V\\d+__[a-z_]+\\.sql"));
    List<Integer> numbers =
        names.stream()
            .map(name -> Integer.parseInt(name.replaceAll("V(\\d+)__.*", "$1")))
            .sorted()
            .toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, names.size()).boxed().toList());
  }

  private static List<String> names() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
