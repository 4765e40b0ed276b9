package heed.console.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.catalogue.Catalogue;
import heed.insight.Upkeep;
import heed.insight.UpkeepDao;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.MadeHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a manager looks at, in a real browser, over a history of four months. */
class InsightBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;

  @BeforeAll
  static void aHistoryAndAManager() {
    password = HEED.addAccount("noor", List.of(Role.MANAGER));
    MadeHistory.fill(HEED.database().jdbi(), 1_500, 6_000, 120, Instant.now());
    count();
  }

  @Test
  void aManagerReadsTheOverviewGoesToAMeasureFiltersItAndTakesItAsAFile() throws IOException {
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "noor", password, "/insights");
    assertThat(page.locator("html")).hasAttribute("data-charts", "4");
    assertThat(page.locator(".tile")).hasCount(5);
    isAccessible(page);
    shot(page, "overview");
    page.getByText("Response by n-th contact").first().click();
    assertThat(page.locator("h1")).hasText("Response by n-th contact");
    assertThat(page.locator("#table-response tbody tr").first()).containsText("Contact 1");
    page.getByText("Last 90 days").click();
    page.locator("select[name=channel]").selectOption("CALL");
    page.getByText("Last 90 days").click();
    assertThat(page).hasURL(Pattern.compile(".*days=90.*channel=CALL.*"));
    assertThat(page.locator("select[name=channel]")).hasValue("CALL");
    isAccessible(page);
    shot(page, "by-contact");
    Download file = page.waitForDownload(() -> page.locator("#csv").click());
    HttpAnswer answer =
        HEED.as(Role.MANAGER)
            .get("/v1/insights/response-by-contact?days=90&channel=CALL&format=csv");
    assertThat(Files.readString(file.path())).isEqualTo(answer.body());
    assertThat(answer.body()).startsWith("figure,label,numerator,denominator,rate");
    String first = page.locator("#table-response tbody tr").first().getAttribute("data-rate");
    assertThat(answer.body()).contains("," + first + ",");
  }

  @Test
  void everyMeasureHasAPageThatFitsThePhoneAndTheDark() {
    Page page = BROWSER.window(1280, 900, "en-GB");
    BROWSER.signIn(page, "noor", password, "/insights");
    List<String> measures =
        page.locator(".measures a").all().stream().map(it -> it.getAttribute("href")).toList();
    assertThat(measures).hasSize(11);
    Page phone = BROWSER.window(390, 844, "en-GB");
    BROWSER.signIn(phone, "noor", password, "/insights");
    fits(phone, "overview");
    Page dark =
        BROWSER.window(
            new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    BROWSER.signIn(dark, "noor", password, "/insights");
    isAccessible(dark);
    shot(dark, "dark-overview");
    for (String measure : measures) {
      String name = measure.substring(measure.lastIndexOf('/') + 1);
      page.navigate(measure + (name.startsWith("value") ? "" : "?days=90"));
      assertThat(page.locator(".figure").first()).isVisible();
      isAccessible(page);
      shot(page, name);
      phone.navigate(measure);
      fits(phone, name);
    }
    dark.navigate("/insights/response-by-action?days=90");
    assertThat(dark.locator(".figure").first()).isVisible();
    isAccessible(dark);
    shot(dark, "dark-response-by-action");
  }

  private static void fits(Page phone, String name) {
    isAccessible(phone);
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isLessThan(391);
    shot(phone, "phone-" + name);
  }

  @Test
  void measuresSpeakSpanish() {
    Page page = BROWSER.window(1280, 800, "es-PE");
    BROWSER.signIn(page, "noor", password, "/insights");
    assertThat(page.locator("h1")).hasText("Resultados");
    page.navigate("/insights/response-by-action?days=90");
    assertThat(page.locator("#table-response")).containsText("Préstamo para gastos escolares");
    isAccessible(page);
    shot(page, "spanish");
  }

  @Test
  void anEmptyChoiceSaysWhatToDoAndAWrongOneWhatWasMeant() {
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "noor", password, "/insights");
    page.navigate("/insights/response-by-action?from=2020-01-01&to=2020-01-31");
    assertThat(page.locator(".empty").first()).containsText("Take a longer period");
    isAccessible(page);
    page.navigate("/insights/response-by-acton");
    assertThat(page.locator("main")).containsText("did you mean response-by-action?");
    assertThat(BROWSER.complaints()).allMatch(it -> it.contains("404"));
    HttpAnswer unknown = HEED.as(Role.MANAGER).get("/v1/insights/outreech");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("did you mean outreach?");
    HttpAnswer filter = HEED.as(Role.MANAGER).get("/v1/insights/response-by-action?segment=SAVRES");
    assertThat(filter.status()).isEqualTo(422);
    assertThat(filter.body()).contains("did you mean SAVERS?");
    HttpAnswer key = HEED.as(Role.MANAGER).get("/v1/insights/response-by-action?segmnet=SAVERS");
    assertThat(key.status()).isEqualTo(422);
    assertThat(key.body()).contains("did you mean segment?");
    assertThat(HEED.as(Role.AGENT).get("/v1/insights").status()).isEqualTo(403);
    assertThat(HEED.as(Role.MANAGER).get("/v1/insights").body()).contains("response-by-contact");
  }

  /** The server counts too, and whoever does so is alone at it. */
  private static void count() {
    Upkeep upkeep =
        new Upkeep(
            HEED.database().jdbi().onDemand(UpkeepDao.class),
            () -> new Catalogue(List.of()),
            Clock.systemUTC());
    while (waiting() > 0) {
      upkeep.catchUp();
    }
  }

  private static long waiting() {
    return HEED.database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select (select count(*) from insight_touched)
                          + (select count(*) from interaction)
                          - (select count(*) from insight_decision)
                        """)
                    .mapTo(Long.class)
                    .one());
  }
}
