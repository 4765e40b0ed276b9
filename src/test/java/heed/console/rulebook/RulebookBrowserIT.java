package heed.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;

import com.microsoft.playwright.Page;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of a change from an author's idea to the live release, in a real browser. */
class RulebookBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String author;
  private static String approver;

  @BeforeAll
  static void people() {
    author = HEED.addAccount("marta", List.of(Role.AUTHOR));
    approver = HEED.addAccount("paul", List.of(Role.APPROVER));
  }

  @Test
  void anAuthorMakesADraftAndChangesAFile() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "marta", author, "/rulebook");
    isAccessible(page);
    shot(page, "rulebook-empty");
    page.locator("#name").fill("Harvest money");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("Harvest money");
    isAccessible(page);
    shot(page, "draft-empty");
    page.locator("#filter").fill("fits");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("2-product-fit/fits.dslr");
    assertThat(page.locator("#saved")).hasText("Saved");
    isAccessible(page);
    shot(page, "file");
  }
}
