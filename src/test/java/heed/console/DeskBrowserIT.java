package heed.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.nio.file.Path;
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
    put("10043", HOSTILE, "0700 900", "en");
  }

  @Test
  void anAgentSignsInSearchesRecordsAnAnswerByKeyboardAloneUndoesAndSignsOut() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    Response first = page.navigate("/");
    assertThat(first.headerValue("content-security-policy"))
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
  }

  private static void signIn(Page page, String to) {
    page.navigate("/sign-in?to=" + to);
    page.getByLabel("Name").fill("amina");
    page.locator("#password").fill(password);
    page.keyboard().press("Enter");
  }

  private static void isAccessible(Page page) {
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(it -> List.of("serious", "critical").contains(it.getImpact()))
                    .map(it -> it.getId() + ": " + it.getHelp() + " " + it.getNodes())
                    .toList())
        .isEmpty();
  }

  /** Keeps a picture where somebody wants to look. */
  private static void shot(Page page, String name) {
    String folder = System.getProperty("heed.shots");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }

  private static void put(String id, String name, String phone, String language) {
    String json =
        """
        {"client":{"id":"%1$s","gender":"FEMALE","ageYears":38,"area":"URBAN","language":"%4$s",
          "occupation":"TRADER","tenureMonths":30,"status":"ACTIVE","branch":"Centro","officer":"J. Ramos"},
         "identity":{"name":%2$s,"phone":"%3$s","externalId":"CB-%1$s"},
         "household":{"size":5,"dependants":3,"schoolAgeChildren":2,"incomePerMonth":820,
           "essentialExpensesPerMonth":410,"otherDebtPerMonth":0,"assessedOn":"%5$s"},
         "holdings":[{"account":"L-1","product":"BUSINESS_LOAN","family":"LOAN","status":"ACTIVE",
             "openedOn":"2024-03-01","balance":640,"marginPast12Months":88},
           {"account":"S-1","product":"PASSBOOK_SAVINGS","family":"SAVINGS","status":"ACTIVE",
             "openedOn":"2023-05-11","balance":310,"marginPast12Months":6.5}],
         "loanAccounts":[{"account":"L-1","purpose":"BUSINESS","principal":1200,"outstanding":640,
           "instalmentPerMonth":72,"paidShare":0.55,"daysPastDue":0,"worstDaysPastDue12Months":2,"cycle":3,
           "timesRescheduled":0,"writtenOff":false}],
         "contacts":[{"at":"2026-05-03T12:00:00Z","action":"SAVINGS_GOAL","channel":"CALL","status":"REACHED"}],
         "responses":[{"at":"2026-05-03T12:05:00Z","action":"SAVINGS_GOAL","channel":"CALL","outcome":"DECLINED","reason":"TIMING"}],
         "consents":[{"purpose":"MARKETING","status":"GIVEN"}],
         "surveyAnswers":[{"survey":"SATISFACTION","question":"NPS","answer":"9","answeredOn":"2026-04-02"}]}
        """
            .formatted(
                id,
                heed.shared.Json.mapper().valueToTree(name),
                phone,
                language,
                heed.shared.UtcDay.of(java.time.Instant.now()).minusDays(20));
    var answer = HEED.http().put("/v1/clients/" + id, json);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }
}
