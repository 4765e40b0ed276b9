package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which rows of a table an author sees, and that this changes nothing of what is kept. */
class TableFiltersBrowserIT {
  private static final String FILE = "2-product-fit/two.csv";
  private static final String TEXT =
      """
      # Some rows.
      occupation,age,action,fit,because
      STUDENT,,WALLET_ACTIVATION,0.9,Students pay by phone
      RETIRED,,TERM_DEPOSIT,0.5,A fixed return
      STUDENT,18-25,LITERACY_COURSE,0.6,The first money of their own
      SERVICES,,SAVINGS_GOAL,0.75,Shift work
      """;

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;
  private static HttpCaller maria;

  private String file;

  @BeforeAll
  static void anAuthor() {
    password = HEED.addAccount("maria", List.of(Role.AUTHOR));
    maria = HEED.anonymous().asPerson("maria", password);
  }

  @BeforeEach
  void aDraft() {
    String draft = maria.post("/v1/rulebook/drafts", "{\"name\":\"Spring\"}").at("/id");
    file = "/v1/rulebook/drafts/" + draft + "/files/" + FILE;
    assertThat(maria.send("PUT", file, "text/plain", BodyPublishers.ofString(TEXT)).status())
        .isLessThan(300);
  }

  @Test
  void filtersOfColumnsAndTheSearchNarrowTogetherAndNothingElseChanges() {
    Page page = open(1280, "en-GB");
    assertThat(page.locator(".column-filter").first()).isHidden();
    assertThat(count(page)).hasText("4 rows");
    page.locator("[data-do=columns]").focus();
    page.keyboard().press("Enter");
    Locator occupation = page.getByLabel("Rows with this in occupation");
    assertThat(occupation).isFocused();
    page.keyboard().type("stud");
    assertThat(rows(page)).hasCount(2);
    assertThat(count(page)).hasText("2 of 4 rows");
    isAccessible(page);
    shot(page, "table-filters");
    page.locator("#sheet-filter").fill("money first");
    assertThat(rows(page)).hasCount(1);
    assertThat(count(page)).hasText("1 of 4 rows");
    occupation.focus();
    page.keyboard().press("ArrowDown");
    assertThat(cell(page, 2, 0)).isFocused();
    page.keyboard().press("Alt+ArrowUp");
    assertThat(page.locator(".sheet-said")).containsText("show all rows first");
    occupation.fill("nobody");
    assertThat(page.locator(".tabulator-placeholder")).containsText("Change or empty the filters");
    assertThat(page.locator("[data-do=remove]")).isDisabled();
    occupation.focus();
    page.keyboard().press("Escape");
    assertThat(occupation).isEmpty();
    page.locator("#sheet-filter").fill("");
    assertThat(count(page)).hasText("4 rows");
    occupation.fill("student");
    page.locator("[data-do=columns]").click();
    assertThat(occupation).isHidden();
    assertThat(count(page)).hasText("4 rows");
    assertThat(maria.get(file).body()).isEqualTo(TEXT);
  }

  @Test
  void rowsAreAddedSortedAndDeletedWhileFiltered() {
    Page page = open(1280, "en-GB");
    page.locator("[data-do=columns]").click();
    page.getByLabel("Rows with this in occupation").fill("student");
    page.locator("[role=columnheader][tabulator-field=c2] .heading").click();
    assertThat(rows(page)).hasCount(2);
    assertThat(rows(page).first()).containsText("LITERACY_COURSE");
    page.locator("[data-do=unsort]").click();

    cell(page, 0, 0).click();
    page.keyboard().press("Control+Delete");
    assertThat(count(page)).hasText("1 of 3 rows");
    assertThat(cell(page, 1, 0)).isFocused();
    page.keyboard().press("Insert");
    assertThat(cell(page, 2, 0)).isFocused();
    assertThat(count(page)).hasText("4 rows");
    assertThat(page.locator(".sheet-said")).hasText("All rows are shown again, this one too.");
    page.keyboard().press("Control+z");
    assertThat(count(page)).hasText("3 rows");
    page.keyboard().press("Control+s");
    assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
    assertThat(maria.get(file).body())
        .isEqualTo(TEXT.replace("STUDENT,,WALLET_ACTIVATION,0.9,Students pay by phone\n", ""));
  }

  @Test
  void filtersFitAPhoneInSpanish() {
    Page page = open(390, "es");
    page.locator("[data-do=columns]").click();
    page.getByLabel("Filas con esto en").first().fill("student");
    assertThat(count(page)).hasText("2 de 4 filas");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    isAccessible(page);
    shot(page, "table-filters-phone");
  }

  private Page open(int width, String language) {
    Page page = BROWSER.window(width, 800, language);
    BROWSER.signIn(page, "maria", password, file.replace("/v1/", "/"));
    assertThat(page.locator("#editor.mounted")).isVisible();
    return page;
  }

  private static Locator count(Page page) {
    return page.locator(".sheet-count");
  }

  private static Locator rows(Page page) {
    return page.locator(".tabulator-row");
  }

  private static Locator cell(Page page, int row, int column) {
    return page.locator(".tabulator-cell[data-row='%d'][data-column='%d']".formatted(row, column));
  }
}
