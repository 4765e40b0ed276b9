package heed.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium without a window; register it as a static JUnit extension behind the server. Each
 * test gets windows of its own, and what any of them complained of is told at the end of the test.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable");

  /** A page on a machine that runs other tests too. */
  private static final double PATIENCE_MILLIS = 30_000;

  private final HeedServer server;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Playwright playwright;
  private com.microsoft.playwright.Browser browser;

  private Browser(HeedServer server) {
    this.server = server;
  }

  /** A browser of the server's pages. */
  public static Browser of(HeedServer server) {
    return new Browser(server);
  }

  /** A window of the given size, in which nobody is signed in. */
  public Page window(int width, int height, String language) {
    return window(
        new NewContextOptions()
            .setViewportSize(width, height)
            .setLocale(language)
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
  }

  /** A window with these options, in which nobody is signed in. */
  public Page window(NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(address()));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    windows.add(context);
    Page page = context.newPage();
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("error: " + error));
    context.onRequest(
        request -> {
          if (!request.url().startsWith(address())) {
            complaints.add("a request off the host: " + request.url());
          }
        });
    return page;
  }

  /** What the windows of this test complained of so far; asking for it is the end of it. */
  public List<String> complaints() {
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Where the pages are. */
  public String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Signs somebody in and opens a page. */
  public void signIn(Page page, String name, String password, String to) {
    page.navigate("/sign-in?to=" + to);
    page.locator("#name").fill(name);
    page.locator("#password").fill(password);
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page).hasURL(address() + to);
    page.waitForLoadState();
  }

  /** Asserts that axe finds nothing serious on the page as it is now. */
  public static void isAccessible(Page page) {
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(it -> List.of("serious", "critical").contains(it.getImpact()))
                    .map(it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes())
                    .toList())
        .isEmpty();
  }

  /** Keeps a picture in the folder {@code -Dheed.shots}, where somebody wants to look. */
  public static void shot(Page page, String name) {
    String folder = System.getProperty("heed.shots");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
  }

  private static Path chromium() {
    return Stream.concat(Stream.of(System.getProperty("heed.chromium")), PLACES.stream())
        .filter(place -> place != null && !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No Chromium is installed; bin/test installs it on Debian, elsewhere give its"
                        + " path with -Dheed.chromium=…"));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    context.getExecutionException().ifPresent(failure -> tellWhatIsSeen());
    windows.forEach(BrowserContext::close);
    windows.clear();
    List<String> told = complaints();
    if (!told.isEmpty() && context.getExecutionException().isEmpty()) {
      throw new AssertionError("The browser complained:\n" + String.join("\n", told));
    }
  }

  private void tellWhatIsSeen() {
    for (BrowserContext window : windows) {
      window.pages().forEach(page -> System.err.println(page.url() + "\n" + text(page)));
    }
    System.err.println("The browser's complaints: " + complaints);
  }

  private static String text(Page page) {
    try {
      return (String) page.evaluate("document.body.innerText");
    } catch (PlaywrightException gone) {
      return gone.getMessage();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    playwright.close();
  }
}
