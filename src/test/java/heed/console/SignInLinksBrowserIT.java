package heed.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The links that a start with samples prints, opened in a real browser. */
class SignInLinksBrowserIT {
  private static final int CLIENTS = 20;
  private static final PrintStream BEFORE = System.out;
  private static final ByteArrayOutputStream PRINTED = listen();

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase().with("samples", fewSamples().toString());

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  @AfterAll
  static void hearNoMore() {
    System.setOut(BEFORE);
  }

  @Test
  void aLinkSignsInOnceAndThenSaysThatItWasUsed() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    String link = linkOf("operator");
    page.navigate(link);
    isAccessible(page);
    shot(page, "sign-in-link");
    page.getByText("Sign in as operator").click();
    assertThat(page).hasURL(BROWSER.address() + "/operations");
    assertThat(page.locator("h1")).hasText("Operations");

    Page again = BROWSER.window(1280, 800, "en-GB");
    Response answer = again.navigate(link);
    assertThat(answer.status()).isEqualTo(410);
    assertThat(again.locator("#refused")).containsText("used before");
    assertThat(BROWSER.complaints()).allMatch(it -> it.contains("410"));
  }

  @Test
  void everyRoleHasALinkThatLeadsToItsOwnPage() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    page.navigate(linkOf("agent"));
    page.getByText("Sign in as agent").click();
    assertThat(page).hasURL(BROWSER.address() + "/desk");
    assertThat(linkOf("admin")).contains("/sign-in/link/");
  }

  private static String linkOf(String role) {
    Matcher link =
        Pattern.compile("^ +" + role + " +(http://\\S+/sign-in/link/\\S+)", Pattern.MULTILINE)
            .matcher(PRINTED.toString(StandardCharsets.UTF_8));
    assertThat(link.find()).as(PRINTED.toString(StandardCharsets.UTF_8)).isTrue();
    return link.group(1);
  }

  private static ByteArrayOutputStream listen() {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    return heard;
  }

  /** The first clients of the sample portfolio. */
  private static Path fewSamples() {
    try {
      Path folder = Files.createTempDirectory("heed-few-samples-");
      try (var files = Files.newDirectoryStream(Path.of("samples"), "*.gz")) {
        for (Path file : files) {
          shorten(file, folder.resolve(file.getFileName()));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shorten(Path from, Path to) throws IOException {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
        PrintWriter few =
            new PrintWriter(
                new GZIPOutputStream(Files.newOutputStream(to)), false, StandardCharsets.UTF_8)) {
      lines.lines().limit(1 + CLIENTS).forEach(few::println);
    }
  }
}
