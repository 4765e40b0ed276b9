package heed.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent works through the list of calls, in a real browser. */
class WorkListBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;
  private static String nobodys;

  @BeforeAll
  static void agents() {
    password = HEED.addAccount("amina", List.of(Role.AGENT));
    nobodys = HEED.addAccount("nadia", List.of(Role.AGENT));
  }

  @BeforeEach
  void noClients() {
    HEED.database()
        .jdbi()
        .useHandle(handle -> handle.execute("update client set status = 'CLOSED'"));
  }

  @Test
  void anAgentWorksThroughTheListByKeyboardAlone() {
    DeskClient.put(HEED, "w-1", "Rosa Quispe Mamani", "+51 987 654 321", "es");
    DeskClient.put(HEED, "w-2", "Teresa Later", "0700 111", "en");
    DeskClient.put(HEED, "w-3", "Line <b>Lost</b>", "0700 222", "en");
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "amina", password, "/desk");
    page.keyboard().press("g");
    assertThat(page).hasURL(BROWSER.address() + "/desk/work");
    assertThat(page.locator(".calls .row")).hasCount(3);
    assertThat(page.locator(".calls")).containsText("Line <b>Lost</b>");
    isAccessible(page);
    shot(page, "work");

    assertThat(page.locator(".calls .row").first()).isFocused();
    page.keyboard().press("j");
    assertThat(page.locator(".calls .row").nth(1)).isFocused();
    page.keyboard().press("g");
    assertThat(page).hasURL(Pattern.compile("/desk/clients/w-"));
    assertThat(page.locator("[name=kind][value=OUTBOUND]")).isChecked();
    isAccessible(page);
    shot(page, "work-client");
    page.keyboard().press("4");
    page.keyboard().press("1");
    assertThat(page.locator(".toast")).containsText("Call back");

    toNextClient(page);
    page.keyboard().press("5");
    assertThat(page.locator(".toast")).containsText("Not reached");
    toNextClient(page);
    page.keyboard().press("3");
    page.keyboard().press("2");
    page.navigate("/desk/work");
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("#work").textContent().contains("2 done today");
        });
    assertThat(page.locator(".empty")).containsText("Nobody to call right now");
    assertThat(page.locator(".calls .when")).containsText("Call back");
    isAccessible(page);
    shot(page, "work-done");
  }

  @Test
  void theListFitsAPhoneAndTheDarkAndSpeaksSpanish() {
    DeskClient.put(HEED, "w-4", "Amara O’Neill-Ramos de la Cruz y Quispe", "0700 333", "en");
    Page phone =
        BROWSER.window(
            new NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("es-PE")
                .setColorScheme(ColorScheme.DARK));
    BROWSER.signIn(phone, "nadia", nobodys, "/desk/work");
    assertThat(phone.locator(".calls")).containsText("Amara");
    assertThat(phone.locator("h1")).hasText("Lista de llamadas");
    isAccessible(phone);
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThan(391);
    shot(phone, "work-phone");
    phone
        .locator(".calls li", new Page.LocatorOptions().setHasText("Amara"))
        .locator("button")
        .click();
    assertThat(phone.locator("#work")).not().containsText("Amara");
  }

  /** Keys go to the page that is there, so the next one must be. */
  private static void toNextClient(Page page) {
    String before = page.url();
    page.keyboard().press("g");
    assertThat(page).not().hasURL(before);
    assertThat(page).hasURL(Pattern.compile("/desk/clients/w-"));
    page.waitForLoadState();
  }
}
