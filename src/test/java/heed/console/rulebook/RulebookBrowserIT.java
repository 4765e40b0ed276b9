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
  private static final String RULE =
      """

      rule "A savings goal for those who live off a pension"
      when
        %s
      then
        Conclude fit 0.95 of SAVINGS_GOAL because A pension comes every month, and a little can stay
      end
      """;

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

    page.locator("#ace textarea").focus();
    page.keyboard().press("Control+End");
    page.keyboard().insertText(RULE.formatted("The client work as RETIRED"));
    assertThat(page.locator("#problems li.error").first()).containsText("There is no sentence");
    assertThat(page.locator("#problems li.error em").first())
        .containsText("Did you mean \"The client works as {occupation}\"");
    assertThat(page.locator("#ace .ace_gutter-cell.ace_error")).hasCount(1);
    isAccessible(page);
    shot(page, "file-error");

    page.locator("#problems li.error button").first().click();
    page.keyboard().press("Home");
    page.keyboard().press("Shift+End");
    page.keyboard().press("Delete");
    page.keyboard().type("works");
    assertThat(page.locator(".ace_autocomplete .ace_line").first()).containsText("works as");
    shot(page, "file-completion");
    page.keyboard().press("Enter");
    page.keyboard().type("RET");
    assertThat(page.locator(".ace_autocomplete .ace_line").first()).containsText("RETIRED");
    shot(page, "file-completion-value");
    page.keyboard().press("Enter");
    assertThat(page.locator("#problems li.error")).hasCount(0);
    assertThat(page.locator("#saved")).hasText("Saved");
    page.locator("#drl-toggle").click();
    assertThat(page.locator("#drl")).containsText("occupation == ");
    isAccessible(page);
    shot(page, "file-drl");
  }
}
