package heed.console.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.console.PageHeaders;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent's work with the desk, in a real browser. */
class DeskBrowserIT {
  private static final String HOSTILE = "<script>alert(1)</script> \"'&amp; O’Hara \u202Egnirts";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;

  @BeforeAll
  static void clientsAndAnAgent() {
    password = HEED.addAccount("amina", List.of(Role.AGENT));
    put("10042", "Rosa Quispe Mamani", "+51 987 654 321", "es");
    put("10044", "Teresa Later", "0700 111", "en");
    put("10045", "Line Lost", "0700 222", "en");
    put("10043", HOSTILE, "0700 900", "en");
  }

  @Test
  void anAgentSignsInSearchesRecordsAnAnswerByKeyboardAloneUndoesAndSignsOut() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    Response landing = page.navigate("/");
    assertThat(landing.headerValue("content-security-policy"))
        .isEqualTo(PageHeaders.CONTENT_SECURITY_POLICY);
    assertThat(page).hasURL(BROWSER.address() + "/sign-in");
    isAccessible(page);
    shot(page, "sign-in");
    page.keyboard().type("amina");
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSER.address() + "/desk");
    isAccessible(page);
    shot(page, "desk");

    page.keyboard().press("/");
    page.keyboard().type("quispe");
    assertThat(page.locator("#hits a")).hasCount(1);
    isAccessible(page);
    shot(page, "search");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Rosa Quispe Mamani");
    isAccessible(page);
    shot(page, "client");

    String best = current(page);
    page.keyboard().press("j");
    assertThat(current(page)).isNotEqualTo(best);
    page.keyboard().press("k");
    assertThat(current(page)).isEqualTo(best);
    page.keyboard().press("Enter");
    assertThat(page.locator(".script:not([hidden])")).isFocused();
    page.keyboard().press("n");
    page.keyboard().type("Call her in the evening <b>");
    page.keyboard().press("Escape");
    page.keyboard().press("3");
    assertThat(page.locator("#decline")).isVisible();
    isAccessible(page);
    shot(page, "decline");
    page.keyboard().press("2");
    assertThat(page.locator(".toast")).containsText("Declined");
    assertThat(page.locator("#actions li.answered")).hasCount(1);
    assertThat(current(page)).isNotEqualTo(best);
    isAccessible(page);
    shot(page, "recorded");

    page.keyboard().press("u");
    assertThat(page.locator(".toast")).hasCount(0);
    assertThat(current(page)).isEqualTo(best);
    assertThat(page.locator("#note")).hasValue("Call her in the evening <b>");
    assertThat(answersOf("10042")).isEmpty();

    page.keyboard().press("1");
    assertThat(page.locator(".toast")).containsText("Accepted");
    page.locator("#sign-out button").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSER.address() + "/sign-in");
    assertThat(answersOf("10042"))
        .containsExactly(best + " ACCEPTED Call her in the evening <b> amina");
  }

  @Test
  void anAnswerIsSentByItselfWhenItCanNoLongerBeUndone() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10044");
    page.keyboard().press("4");
    sendsAnAnswer(
        page,
        () -> {
          page.keyboard().press("2");
          assertThat(page.locator(".toast")).containsText("Call back");
        });
    assertThat(page.locator(".toast")).hasCount(0);
    assertThat(answersOf("10044")).singleElement().asString().contains("CALL_BACK");
  }

  @Test
  void theReasonOfACallChangesTheRankingAtOnce() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10042");
    page.locator("#reason").selectOption("insurance-enquiry");
    assertThat(page.locator("#actions")).containsText("The client asked about insurance");
    page.locator("#reason").selectOption("complaint");
    assertThat(page.locator("#actions")).not().containsText("Family protection");
    page.locator("#why-not summary").click();
    assertThat(page.locator("#why-not li").first()).isVisible();
    assertThat(page.locator("#why-not .remedy").first()).containsText("To offer it:");
    isAccessible(page);
    shot(page, "why-not");
  }

  @Test
  void theLastOfSeveralReasonsCountsHoweverFastTheyAreChosen() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10042");
    page.evaluate(
        """
        for (const reason of ["insurance-enquiry", "complaint"]) {
          const select = document.querySelector("#reason");
          select.value = reason;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """);
    assertThat(page.locator("#actions")).not().containsText("Family protection");
    assertThat(page.locator("#reason")).hasValue("complaint");
    assertThat(BROWSER.complaints())
        .allMatch(it -> it.matches("error: htmx:(sendAbort|afterRequest)"));
  }

  @Test
  void theSumBehindWhatSheIsWorthIsOneClickAway() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10042");
    page.getByText("How this adds up").click();
    assertThat(page.locator(".facts")).containsText("Margin of 12 months: Business loan88.00");
    assertThat(page.locator(".facts")).containsText("Expected loss: Business loan−19.20");
    assertThat(page.locator(".facts")).containsText("Cost to serve−12.00");
    isAccessible(page);
    shot(page, "worth");
  }

  @Test
  void aLostConnectionKeepsWhatWasTypedAndSaysSo() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10045");
    assertThat(page.locator("h1")).hasText("Line Lost");
    page.context().setOffline(true);
    page.locator("#note").fill("She moves in May");
    page.locator("[data-outcome=ACCEPTED]").click();
    assertThat(page.locator("#connection")).containsText("No connection");
    shot(page, "offline");
    page.waitForCondition(() -> page.locator("#connection").textContent().contains("1"));
    assertThat(answersOf("10045")).isEmpty();
    sendsAnAnswer(page, () -> page.context().setOffline(false));
    assertThat(page.locator("#connection")).isHidden();
    assertThat(answersOf("10045")).singleElement().asString().contains("She moves in May");
    assertThat(BROWSER.complaints()).allMatch(it -> it.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void theDeskSpeaksSpanish() {
    Page page = BROWSER.window(1280, 800, "es-PE");
    page.navigate("/");
    page.getByLabel("Nombre").fill("amina");
    page.locator("#password").fill(password);
    page.getByText("Entrar").last().click();
    page.locator("#search").fill("10042");
    page.locator("#hits a").first().click();
    assertThat(page.locator("#next")).hasText("Próximas mejores acciones");
    page.waitForLoadState();
    page.keyboard().press("2");
    assertThat(page.locator(".toast")).containsText("Le interesa");
    page.keyboard().press("u");
    isAccessible(page);
    shot(page, "spanish");
  }

  @Test
  void whatIsTypedBeforeTheScriptsAreThereIsSearchedToo() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    page.addInitScript(
        """
        document.addEventListener("readystatechange", () => {
          const search = document.querySelector("#search");
          if (document.readyState === "interactive" && search) search.value = "10042";
        });
        """);
    signIn(page, "/desk");
    assertThat(page.locator("#hits a")).hasCount(1);
  }

  @Test
  void hostileNamesAndNotesShowAsText() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk");
    page.locator("#search").fill("10043");
    assertThat(page.locator("#hits a strong")).hasText(HOSTILE);
    page.locator("#hits a").first().click();
    assertThat(page.locator("h1")).hasText(HOSTILE);
    String hostile = "</textarea><script>alert(2)</script>\u202Egnirts \u200Fأ ";
    String note = hostile + "x".repeat(10_000 - hostile.length());
    page.locator("#note").fill(note);
    page.reload();
    assertThat(page.locator("#note")).hasValue(note);
    shot(page, "hostile");
    page.locator("[data-outcome=ACCEPTED]").click();
    page.navigate("/desk/clients/10043");
    page.waitForCondition(() -> answersOf("10043").size() == 1);
    assertThat(answersOf("10043").get(0)).contains(note);
  }

  @Test
  void theDeskFitsAPhoneAndTheDark() {
    Page phone = BROWSER.window(390, 844, "en-GB");
    signIn(phone, "/desk/clients/10042");
    isAccessible(phone);
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThan(391);
    shot(phone, "phone");
    Page dark =
        BROWSER.window(
            new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK));
    signIn(dark, "/desk/clients/10042");
    assertThat(dark.locator("#actions li").first()).isVisible();
    isAccessible(dark);
    shot(dark, "dark");
    dark.keyboard().press("?");
    assertThat(dark.locator("#help")).isVisible();
    isAccessible(dark);
    shot(dark, "help");
  }

  @Test
  void whatMattersInACallIsSeenWithoutScrolling() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, "/desk/clients/10042");
    for (String part :
        List.of(
            "h1",
            ".figures",
            "#actions li:first-child",
            ".script:not([hidden]) h2",
            "#record .OPTED_OUT",
            ".past time")) {
      assertThat(page.locator(part).first())
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
  }

  private static String current(Page page) {
    return page.locator("#actions [aria-current=true]").getAttribute("data-action");
  }

  /** Does something after which the page sends an answer by itself, and waits for that. */
  private static void sendsAnAnswer(Page page, Runnable doing) {
    page.waitForResponse(
        answer -> answer.url().endsWith("/answers") && answer.status() == 201, doing);
  }

  private static List<String> answersOf(String client) {
    return DeskClient.answersOf(HEED, client);
  }

  private static void signIn(Page page, String to) {
    BROWSER.signIn(page, "amina", password, to);
  }

  private static void put(String id, String name, String phone, String language) {
    DeskClient.put(HEED, id, name, phone, language);
  }
}
