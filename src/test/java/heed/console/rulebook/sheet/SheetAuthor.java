package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An author who works on the files of drafts, in a browser. */
final class SheetAuthor {
  static final String LIFE_STAGE = "2-product-fit/life-stage.csv";

  private final Browser browser;
  private final String password;
  private final HttpCaller http;

  /** Adds an account for the author. */
  SheetAuthor(HeedServer heed, Browser browser) {
    this.browser = browser;
    password = heed.addAccount("maria", List.of(Role.AUTHOR));
    http = heed.anonymous().asPerson("maria", password);
  }

  /** Opens a file of a draft in a window of its own. */
  Page open(String draft, String path) {
    Page page = browser.window(1280, 800, "en-GB");
    signIn(page, draft, path);
    return page;
  }

  /** Signs in on the page of a file. */
  void signIn(Page page, String draft, String path) {
    browser.signIn(page, "maria", password, address(draft, path));
    isMounted(page);
  }

  /** Where the page of a file is. */
  static String address(String draft, String path) {
    return "/rulebook/drafts/" + draft + "/files/" + path;
  }

  /** Waits until the editor of the file stands. */
  static void isMounted(Page page) {
    assertThat(page.locator("#editor")).hasClass(Pattern.compile(".*mounted.*"));
  }

  /** Begins a draft and gives its key. */
  String draft() {
    return http.post("/v1/rulebook/drafts", "{\"name\":\"Spring\"}").at("/id");
  }

  /** A cell of the table, counted from 0. */
  static Locator cell(Page page, int row, int column) {
    return page.locator(".tabulator-cell[data-row='%d'][data-column='%d']".formatted(row, column));
  }

  /** Steps into a cell. */
  static void focus(Page page, int row, int column) {
    cell(page, row, column).click();
    assertThat(cell(page, row, column)).isFocused();
  }

  /** Pastes what a spreadsheet copied. */
  static void paste(Page page, String text) {
    page.evaluate(
        """
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);
  }

  /** Waits until Heed has what was edited. */
  static void stored(Page page) {
    page.keyboard().press("Control+s");
    assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
  }

  /** The file as Heed has it. */
  String text(String draft, String path) {
    return http.get("/v1/rulebook/drafts/" + draft + "/files/" + path).body();
  }

  /** The lines of a file of the shipped rulebook. */
  static List<String> lines(String path) throws IOException {
    return new ArrayList<>(
        List.of(Files.readString(Path.of("rules", path.split("/"))).split("\n", -1)));
  }
}
