package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs} with sections that are generated from code, each between {@code <!--
 * begin NAME -->} and {@code <!-- end NAME -->}. With {@code -Dheed.docs=renew} a check writes the
 * section instead.
 */
public final class DocsPage {
  private final Path path;
  private final String test;

  /**
   * @param test the test class that checks the page, for the command that renews it
   */
  public DocsPage(String path, Class<?> test) {
    this.path = Path.of(path);
    this.test = test.getSimpleName();
  }

  /** The content of the first code block of the given language; empty for a block without one. */
  public String example(String language) {
    String page = read();
    String begin = "\n```" + language + "\n";
    int from = page.indexOf(begin);
    assertThat(from).as("a code block '%s' in %s", language, path).isPositive();
    return page.substring(from + begin.length(), page.indexOf("```\n", from + begin.length()));
  }

  /** Fails if the section is not what the code says, naming the command that renews it. */
  public void checkSection(String name, String generated) {
    String page = read();
    String begin = "<!-- begin " + name + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf("<!-- end " + name + " -->", from);
    assertThat(to).as("the section '%s' of %s", name, path).isPositive();
    if ("renew".equals(System.getProperty("heed.docs"))) {
      write(page.substring(0, from) + generated + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to))
        .as(
            "the section '%s' of %s is stale; renew it with: mvn -q test -Dtest=%s -Dheed.docs=renew",
            name, path, test)
        .isEqualTo(generated);
  }

  private String read() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String page) {
    try {
      Files.writeString(path, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
