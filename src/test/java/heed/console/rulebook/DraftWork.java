package heed.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.testing.Browser;
import java.util.regex.Pattern;

/** What authors do on the pages of the rulebook, and what is there to be changed. */
final class DraftWork {
  static final String FITS = "2-product-fit/fits.dslr";

  /** A case that ships with the rulebook. */
  static final String PENSIONER = "A retired client with a fair cushion is offered a safe return";

  private DraftWork() {}

  /** Signs somebody in, on the page of the rulebook. */
  static Page signedIn(Browser browser, String name, String password) {
    Page page = browser.window(1280, 800, "en-GB");
    browser.signIn(page, name, password, "/rulebook");
    return page;
  }

  /** Begins a draft on the page of the rulebook. */
  static void begin(Page page, String name) {
    page.locator("#name").fill(name);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(name);
    page.waitForLoadState();
  }

  /** Finds a file in the tree of a draft and opens it. */
  static void open(Page page, String file) {
    page.locator("#filter").fill(file.substring(file.indexOf('/') + 1));
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(file);
    isSaved(page);
  }

  /** Types behind what the open file has. */
  static void append(Page page, String line) {
    page.locator("#ace textarea").focus();
    page.keyboard().press("Control+End");
    page.keyboard().insertText(line + "\n");
  }

  /** Waits until what was typed is saved. */
  static void isSaved(Page page) {
    assertThat(page.locator("#saved")).hasText(Pattern.compile("Saved|Guardado"));
  }

  /** Holds a page against what it must be on a phone, too. */
  static void fits(Page page, String name) {
    isAccessible(page);
    shot(page, name);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isLessThanOrEqualTo(0);
  }
}
