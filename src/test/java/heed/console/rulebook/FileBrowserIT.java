package heed.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.console.rulebook.DraftWork.FITS;
import static heed.console.rulebook.DraftWork.PENSIONER;
import static heed.console.rulebook.DraftWork.append;
import static heed.console.rulebook.DraftWork.begin;
import static heed.console.rulebook.DraftWork.fits;
import static heed.console.rulebook.DraftWork.isSaved;
import static heed.console.rulebook.DraftWork.open;
import static heed.console.rulebook.DraftWork.signedIn;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author's work on one file, beside somebody else, on a weak line and on the road. */
class FileBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String author;

  @BeforeAll
  static void people() {
    author = HEED.addAccount("marta", List.of(Role.AUTHOR));
  }

  @Test
  void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
    Page first = signedIn(BROWSER, "marta", author);
    begin(first, "Two at once");
    String draft = first.url();
    open(first, FITS);
    String file = first.url();
    Page second = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(second, "marta", author, file.substring(BROWSER.address().length()));
    isSaved(second);

    append(first, "// The first was here.");
    isSaved(first);
    append(second, "// The second was here.");
    second.locator("#clash[open]").waitFor();
    assertThat(second.locator("#clash-theirs")).hasValue(Pattern.compile("first was here"));
    isAccessible(second);
    shot(second, "rulebook-clash");
    BROWSER.complaints();
    String yours = second.locator("#clash-yours").inputValue();
    second.locator("#clash-yours").fill(yours + "// The first was here.\n");
    second.locator("[data-clash=yours]").click();
    isSaved(second);

    first.navigate(draft);
    assertThat(first.locator(".diff")).containsText("The first was here.");
    assertThat(first.locator(".diff")).containsText("The second was here.");
  }

  @Test
  void aWordIsCompletedHoweverFastItIsTyped() {
    Page page = signedIn(BROWSER, "marta", author);
    begin(page, "In a hurry");
    open(page, FITS);
    append(page, "rule \"Hurry\"\nwhen\n  The client works as ");
    assertThat(page.locator("#ace")).hasAttribute("data-sentences", Pattern.compile("\\d+"));
    page.keyboard().press("ArrowLeft");
    page.keyboard().type("R");
    assertThat(page.locator(".ace_autocomplete .ace_line").first()).containsText("RETIRED");
    page.evaluate(
        "HeedAce.execCommand('insertstring', 'E'); HeedAce.completer.insertMatch(); null");
    assertThat(page.locator("#text")).hasValue(Pattern.compile("The client works as RETIRED\\s*$"));
  }

  @Test
  void whatIsTypedWithoutAConnectionIsKeptAndSavedLater() {
    Page page = signedIn(BROWSER, "marta", author);
    begin(page, "A weak line");
    open(page, FITS);
    page.context().setOffline(true);
    append(page, "// Typed in the train.");
    assertThat(page.locator("#saved")).containsText("No connection");
    page.context().setOffline(false);
    isSaved(page);
    BROWSER.complaints();
    page.reload();
    isSaved(page);
    assertThat(page.locator("#text")).hasValue(Pattern.compile("Typed in the train"));
  }

  @Test
  void onAPhoneInTheDarkAndInSpanishEveryPageCanBeReadAndUsed() {
    Page page =
        BROWSER.window(
            new NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("es-PE")
                .setColorScheme(ColorScheme.DARK));
    BROWSER.signIn(page, "marta", author, "/rulebook");
    assertThat(page.locator("h1")).hasText("Reglas");
    fits(page, "rulebook-phone-home");
    page.locator("#name").fill("En el camino");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("En el camino");
    String draft = page.url();
    fits(page, "rulebook-phone-draft");
    page.navigate(draft + "/try?client=" + PENSIONER.replace(' ', '+'));
    assertThat(page.locator(".beside .rank").first()).hasText("1");
    fits(page, "rulebook-phone-beside");
    page.navigate(draft);
    page.locator("main a code").first().click();
    assertThat(page.locator("h1 .state")).hasText("decide ahora");
    fits(page, "rulebook-phone-release");
    page.navigate(draft + "/files/" + FITS);
    append(page, "rule \"x\"\nwhen\n  Nada\nthen\nend");
    assertThat(page.locator("#problems li.error").first()).isVisible();
    fits(page, "rulebook-phone-file");
    page.navigate(draft);
    assertThat(page.locator(".steps .wrong")).hasCount(1);
    fits(page, "rulebook-phone-errors");
    page.navigate(draft + "/try");
    assertThat(page.locator(".box.bad")).isVisible();
    fits(page, "rulebook-phone-try");
  }
}
