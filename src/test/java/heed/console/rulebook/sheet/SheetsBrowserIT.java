package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpCaller;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author's work with tables, parameters, scripts and cases, in a real browser. */
class SheetsBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;
  private static HttpCaller maria;
  private static String draft;

  @BeforeAll
  static void anAuthorAndADraft() {
    password = HEED.addAccount("maria", List.of(Role.AUTHOR));
    maria = HEED.anonymous().asPerson("maria", password);
    draft = maria.post("/v1/rulebook/drafts", "{\"name\":\"Spring\"}").json().path("id").asText();
  }

  @Test
  void aTable() {
    Page page = open("2-product-fit/life-stage.csv");
    assertThat(page.locator(".tabulator-row").first()).isVisible();
    shot(page, "table");
    page.locator(".tabulator-cell[data-row='1'][data-column='5']").click();
    page.keyboard().press("Enter");
    page.keyboard().type("SAV");
    shot(page, "table-choices");
    page.keyboard().type("INGZ");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tabulator-cell.wrong")).hasCount(1);
    isAccessible(page);
    page.keyboard().press("ArrowUp");
    shot(page, "table-wrong");
  }

  @Test
  void parameters() {
    Page page = open("parameters.csv");
    isAccessible(page);
    shot(page, "parameters");
    page.locator("[data-name=horizonMonths] button").last().click();
    page.locator(".change [name=value]").fill("48");
    page.locator(".change [name=since]").fill("2027-01-01");
    page.locator(".change [name=why]").fill("Prices have risen");
    isAccessible(page);
    shot(page, "parameters-form");
    page.locator(".change .main").click();
    assertThat(page.locator("[data-name=horizonMonths] .ahead")).hasText("from Jan 1, 2027: 48");
    isAccessible(page);
    shot(page, "parameters-future");
  }

  @Test
  void script() {
    Page page = open("scripts/SAVINGS_GOAL/CALL.es.md");
    assertThat(page.locator("#spoken .paper")).isVisible();
    isAccessible(page);
    shot(page, "script");
  }

  @Test
  void cases() {
    Page page = open("cases/care.yml");
    assertThat(page.locator(".case").first()).isVisible();
    isAccessible(page);
    shot(page, "cases");
    page.locator("[data-do=run]").first().click();
    assertThat(page.locator(".case.passed")).hasCount(1);
    page.locator(".case.passed summary").click();
    isAccessible(page);
    shot(page, "cases-run");
  }

  private static Page open(String path) {
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "maria", password, "/rulebook/drafts/" + draft + "/files/" + path);
    return page;
  }
}
