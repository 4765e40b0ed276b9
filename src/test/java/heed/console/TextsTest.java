package heed.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern SAID = Pattern.compile("t\\.say\\(\"([a-zA-Z.-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyLanguageSaysTheSameThingsWithTheSamePlaces(String language) throws IOException {
    Properties english = bundle("en");
    Properties other = bundle(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(other.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(other.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
    }
  }

  @Test
  void everyTextThatAPageAsksForIsThere() throws IOException {
    Properties english = bundle("en");
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/heed/console/pages"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        Matcher said = SAID.matcher(Files.readString(page));
        while (said.find()) {
          asked.add(said.group(1));
        }
      }
    }
    asked.removeIf(it -> it.endsWith("."));
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(english.stringPropertyNames()).containsAll(asked);
  }

  @Test
  void aCodeWithoutAWordIsShownInPlainLetters() {
    Texts texts = Texts.in("en");
    assertThat(texts.word("product", "SCHOOL_FEES_LOAN")).isEqualTo("School fees loan");
    assertThat(texts.word("tier", "HIGH")).isEqualTo("High");
    assertThat(Texts.in("es").word("tier", "HIGH")).isEqualTo("Alto");
  }

  @Test
  void amountsReadAsInTheLanguage() {
    assertThat(Texts.in("en").money(12345.6)).isEqualTo("12,346");
    assertThat(Texts.in("es").money(12345.6)).isEqualTo("12.346");
    assertThat(Texts.in("en").money(-0.2)).isEqualTo("0");
  }

  @Test
  void noTextStandsInTwoBundles() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String bundle : Texts.BUNDLES) {
      for (String key : part(bundle + "_en.properties").stringPropertyNames()) {
        assertThat(seen.add(key)).as(key).isTrue();
      }
    }
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[0-9]")
        .matcher(text)
        .results()
        .map(it -> it.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String language) throws IOException {
    Properties texts = new Properties();
    for (String bundle : Texts.BUNDLES) {
      texts.putAll(part(bundle + "_" + language + ".properties"));
    }
    return texts;
  }

  private static Properties part(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      texts.load(file);
    }
    return texts;
  }
}
