package heed.console.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.rulebook.workshop.Editor;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who keeps Heed running, in a real browser. */
class OperationsBrowserIT {
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase().with("samples", "none").with("rulebook.approval", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;

  @BeforeAll
  static void anOperator() {
    password = HEED.addAccount("olga", List.of(Role.OPERATOR));
  }

  @Test
  void anOperatorImportsAFileMendsWhatWasSetAsideAndSendsItInAgain(@TempDir Path folder)
      throws IOException {
    Page page = open(BROWSER.window(1280, 800, "en-GB"));
    assertThat(page.locator(".signs li.wrong")).hasCount(0);
    assertThat(page.locator(".signs")).containsText("The release that was published decides.");

    StringBuilder rows = new StringBuilder("id,name,ageYears\n");
    for (int n = 0; n < 5_000; n++) {
      rows.append("i-%d,Client %d,%d%n".formatted(n, n, 20 + n % 50));
    }
    rows.append("i-bad,<b>Old</b>,abc\n");
    send(page, Files.writeString(folder.resolve("clients.csv"), rows));
    Locator newest = page.locator("#imports tbody tr").first();
    assertThat(newest.locator(".state.DONE")).isVisible();
    assertThat(newest).containsText("5,000");
    assertThat(newest.locator("td.bad")).hasText("1");
    isAccessible(page);
    shot(page, "operations");

    Download rejects = page.waitForDownload(() -> newest.locator("a").click());
    assertThat(rejects.suggestedFilename()).isEqualTo("rejected-clients.csv");
    Path mended = folder.resolve(rejects.suggestedFilename());
    rejects.saveAs(mended);
    assertThat(mended).content().contains("<b>Old</b>", "ageYears");
    Files.writeString(mended, Files.readString(mended).replace(",abc,", ",71,"));
    send(page, mended);
    assertThat(page.locator("#imports tbody tr")).hasCount(2);
    assertThat(newest.locator(".state.DONE")).isVisible();
    assertThat(newest.locator("td.bad")).hasCount(0);
    assertThat(HEED.http().get("/v1/clients/i-bad").status()).isEqualTo(200);

    send(page, Files.writeString(folder.resolve("holdings.csv"), "clientId,wrong\nx,y\n"));
    assertThat(page.locator("#told")).containsText("wrong");
    assertThat(page.locator("#imports tbody tr")).hasCount(2);
    assertThat(BROWSER.complaints()).allMatch(it -> it.contains("422"));
  }

  @Test
  void anOperatorGoesBackToAFormerReleaseAndSaysWhy() {
    Editor author = new Editor(HEED.http());
    String first = author.live();
    String draft = author.draft("Dearer letters");
    author.append(
        draft,
        "parameters.csv",
        "contactCostLetter,0.81,money a contact,2026-02-01,Operations,Dearer\n");
    assertThat(author.check(draft).status()).isLessThan(300);
    HttpAnswer published = author.publish(draft);
    assertThat(published.status()).as(published.body()).isLessThan(300);
    String second = author.live();
    assertThat(second).isNotEqualTo(first);

    Page page = open(BROWSER.window(1280, 800, "en-GB"));
    assertThat(page.locator("tr.live")).containsText(second);
    Locator former = page.locator("tr", new Page.LocatorOptions().setHasText(first)).first();
    former.locator("summary").click();
    isAccessible(page);
    former.locator("button").scrollIntoViewIfNeeded();
    shot(page, "operations-back");
    former.locator("textarea").fill("Letters are not dearer after all");
    former.locator("button").click();
    assertThat(page.locator("tr.live")).containsText(first);
    assertThat(page.locator(".switches li").first())
        .containsText("Letters are not dearer after all");
    assertThat(page.locator(".switches li").first()).containsText("olga");
    assertThat(author.live()).isEqualTo(first);
  }

  @Test
  void thePageFitsAPhoneAndTheDarkAndSpeaksSpanish() {
    Page phone =
        open(
            BROWSER.window(
                new NewContextOptions()
                    .setViewportSize(390, 844)
                    .setLocale("es-PE")
                    .setColorScheme(ColorScheme.DARK)));
    assertThat(phone.locator("h1")).hasText("Operaciones");
    isAccessible(phone);
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThan(391);
    shot(phone, "operations-phone");
  }

  private static Page open(Page page) {
    BROWSER.signIn(page, "olga", password, "/operations");
    return page;
  }

  private static void send(Page page, Path file) {
    page.locator("#file").setInputFiles(file);
    page.locator("#upload button").click();
  }
}
