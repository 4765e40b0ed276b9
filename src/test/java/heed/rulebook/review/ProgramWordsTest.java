package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.ShippedRulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the words that the review takes for known against the program that knows them. */
class ProgramWordsTest {
  private static final Path CODE = Path.of("src/main/java/heed");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_]*)\"");
  private static final Pattern DROP =
      Pattern.compile(
          "(?:drop(?:AsBarred)?\\(\\s*this|bar\\([^;]*?this|new Bar\\(|new Dropped\\([^;]*?\"limit\")"
              + ",?\\s*\"([A-Z_]+)\"");

  @Test
  void theParametersAreThoseThatTheCodeReads() {
    Set<String> literals = new TreeSet<>();
    for (String text : sources("")) {
      Matcher literal = LITERAL.matcher(text);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    literals.retainAll(ShippedRulebook.release().parameters(LocalDate.EPOCH).names());
    assertThat(literals).isEqualTo(new TreeSet<>(ProgramWords.PARAMETERS));
  }

  @Test
  void theCodesAreThoseThatGuardsDropWith() {
    Set<String> codes = new TreeSet<>();
    for (String text : sources("decision/step")) {
      Matcher drop = DROP.matcher(text);
      while (drop.find()) {
        codes.add(drop.group(1));
      }
    }
    assertThat(codes).isEqualTo(new TreeSet<>(ProgramWords.CODES));
  }

  /** The Java files of a room, but not the list that is tested. */
  private static List<String> sources(String room) {
    try (Stream<Path> files = Files.walk(CODE.resolve(room))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(CODE.resolve("rulebook")))
          .map(ProgramWordsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
