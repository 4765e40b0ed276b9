package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author's work with tables, parameters, scripts and cases, in a real browser. */
class SheetsBrowserIT {
  private static final String LIFE_STAGE = "2-product-fit/life-stage.csv";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String password;
  private static HttpCaller maria;

  @BeforeAll
  static void anAuthor() {
    password = HEED.addAccount("maria", List.of(Role.AUTHOR));
    maria = HEED.anonymous().asPerson("maria", password);
  }

  @Test
  void aWrongCellIsMarkedAndMendedABlockIsPastedAndEveryOtherLineKeepsItsBytes()
      throws IOException {
    String draft = draft();
    Page page = open(draft, LIFE_STAGE);
    assertThat(page.locator(".tabulator-row").first()).isVisible();
    isAccessible(page);
    shot(page, "table");

    focus(page, 1, 5);
    page.keyboard().press("Enter");
    page.keyboard().type("SAV");
    assertThat(page.locator("#sheet-choices li")).hasCount(1);
    isAccessible(page);
    shot(page, "table-choices");
    page.keyboard().type("INGS_GOALS");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowUp");
    assertThat(cell(page, 1, 5)).hasClass(Pattern.compile(".*wrong.*"));
    assertThat(page.locator(".cell-says")).containsText("Did you mean SAVINGS_GOAL?");
    isAccessible(page);
    shot(page, "table-wrong");
    page.locator("#sheet-filter").focus();
    focus(page, 4, 3);
    page.keyboard().press("Enter");
    page.keyboard().type("WOMAN");
    assertThat(page.locator("#sheet-choices li")).hasCount(2);
    shot(page, "table-candidate");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    focus(page, 1, 5);
    page.keyboard().press("Enter");
    page.keyboard().type("SAV");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tabulator-cell.wrong")).hasCount(0);
    assertThat(cell(page, 1, 5)).hasText("SAVINGS_GOAL");

    focus(page, 2, 7);
    page.keyboard().press("Enter");
    page.keyboard().press("Control+a");
    page.keyboard().type("<img src=x onerror=alert(1)>");
    page.keyboard().press("Enter");
    assertThat(cell(page, 2, 7)).hasText("<img src=x onerror=alert(1)>");
    page.keyboard().press("Control+z");
    assertThat(cell(page, 2, 7)).not().containsText("img");

    List<String> expected = lines(LIFE_STAGE);
    expected.set(3, expected.get(3).replace("WALLET_ACTIVATION", "SAVINGS_GOAL"));
    int last = expected.size() - 3;
    focus(page, last - 1, 6);
    paste(page, "0.11\tOne\n0.12\tTwo\n0.13\tThree, and more");
    assertThat(page.locator(".tabulator-row")).hasCount(last + 2);
    assertThat(page.locator(".sheet-said")).hasText("3 rows pasted, 2 of them new");
    page.keyboard().press("Control+z");
    assertThat(page.locator(".tabulator-row")).hasCount(last);
    page.keyboard().press("Control+y");
    assertThat(page.locator(".tabulator-row")).hasCount(last + 2);
    page.keyboard().press("Control+z");
    stored(page);
    assertThat(text(draft, LIFE_STAGE)).isEqualTo(String.join("\n", expected));
  }

  @Test
  void rowsAreAddedMovedAndDeletedByKeyboardAloneAndTechnicalColumnsShowWhenAskedFor()
      throws IOException {
    String draft = draft();
    String path = "1-segmentation/shocks.csv";
    Page page = open(draft, path);
    focus(page, 0, 0);
    assertThat(page.locator("[role=columnheader][tabulator-field=c2]")).not().isVisible();
    page.keyboard().press("Insert");
    page.keyboard().press("F2");
    page.keyboard().type("FLOOD");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    page.keyboard().type("FLOOD");
    page.keyboard().press("Tab");
    page.keyboard().type("FLOODED");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    page.keyboard().type("FLOODED");
    page.keyboard().press("Tab");
    page.keyboard().type("A flood, and little is left");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Alt+ArrowUp");
    page.locator("[data-do=technical]").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[role=columnheader][tabulator-field=c2]")).isVisible();
    isAccessible(page);
    shot(page, "table-technical");
    stored(page);
    List<String> expected = lines(path);
    expected.add(2, "FLOOD,FLOODED,SOCIAL,\"A flood, and little is left\"");
    assertThat(text(draft, path)).isEqualTo(String.join("\n", expected));

    cell(page, 0, 0).focus();
    page.keyboard().press("Control+Delete");
    stored(page);
    assertThat(text(draft, path)).isEqualTo(String.join("\n", lines(path)));
  }

  @Test
  void whoMayNotEditReadsTablesAndHearsScripts() {
    String draft = draft();
    String approver = HEED.addAccount("paul", List.of(Role.APPROVER));
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, "paul", approver, address(draft, LIFE_STAGE));
    focus(page, 0, 0);
    page.keyboard().press("Enter");
    page.keyboard().type("FARMER");
    page.keyboard().press("Delete");
    paste(page, "FARMER");
    assertThat(cell(page, 0, 0)).hasText("STUDENT");
    assertThat(page.locator("[data-do=add]")).isDisabled();
    isAccessible(page);
    page.navigate(address(draft, "parameters.csv"));
    page.locator("[data-name=horizonMonths] .name").click();
    assertThat(page.locator(".over-time li")).hasCount(1);
    assertThat(page.locator(".parameters .buttons")).hasCount(0);
    page.navigate(address(draft, "scripts/SAVINGS_GOAL/CALL.es.md"));
    assertThat(page.locator("#spoken .paper")).containsText("Riverbank");
    page.navigate(address(draft, "cases/savers.yml"));
    assertThat(page.locator(".case").first()).isVisible();
    assertThat(page.locator("[data-do=run]").first()).isHidden();
    isAccessible(page);
  }

  @Test
  void theTextOfEveryShippedTableSurvivesBeingReadAndWritten() throws IOException {
    Page page = open(draft(), LIFE_STAGE);
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
        Object broken =
            page.evaluate(
                """
                text => {
                  const T = window.HeedSheetText;
                  const sheet = T.read(text);
                  return sheet.rows.filter(row => {
                    const same = row.values.every((value, at) => T.setCells(sheet, row, { [at]: value }) === text);
                    const more = T.insertRows(sheet, row, [row.values]);
                    const read = T.read(more);
                    const there = T.moveRow(sheet, row, 1);
                    const back = row.index + 1 < sheet.rows.length ? T.moveRow(T.read(there), T.read(there).rows[row.index + 1], -1) : text;
                    return !same || T.removeRow(read, read.rows[row.index + 1]) !== text || back !== text || row.values.length !== sheet.headings.length;
                  }).map(row => row.line);
                }
                """,
                Files.readString(file));
        assertThat((List<?>) broken).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void aParameterGetsANewValueFromADayOnAndKeepsItsHistory() throws IOException {
    String draft = draft();
    Page page = open(draft, "parameters.csv");
    isAccessible(page);
    shot(page, "parameters");
    page.locator("[data-name=horizonMonths] .head > button").last().click();
    page.locator(".change [name=value]").fill("48");
    page.locator(".change [name=since]").fill("2099-01-01");
    page.locator(".change [name=why]").fill("Clients move more, and prices rise");
    isAccessible(page);
    shot(page, "parameters-form");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-name=horizonMonths] .ahead")).hasText("from Jan 1, 2099: 48");
    assertThat(page.locator("[data-name=horizonMonths] .over-time li")).hasCount(2);
    isAccessible(page);
    shot(page, "parameters-future");
    stored(page);
    List<String> expected = lines("parameters.csv");
    int line = 0;
    while (!expected.get(line).startsWith("horizonMonths")) {
      line++;
    }
    expected.add(
        line + 1,
        "horizonMonths,48,months,2099-01-01,Finance,\"Clients move more, and prices rise\"");
    assertThat(text(draft, "parameters.csv")).isEqualTo(String.join("\n", expected));
    page.locator("[data-do=undo]").click();
    stored(page);
    assertThat(text(draft, "parameters.csv")).isEqualTo(String.join("\n", lines("parameters.csv")));
  }

  @Test
  void aScriptIsHeardWhileItIsWrittenInItsLanguage() {
    Page page = open(draft(), "scripts/SAVINGS_GOAL/CALL.es.md");
    assertThat(page.locator("#spoken .paper")).containsText("¿Hablo con Rosa Quispe Mamani?");
    isAccessible(page);
    shot(page, "script");
    page.locator("#direction").selectOption("INBOUND");
    assertThat(page.locator("#spoken .paper")).containsText("Gracias por llamar a Riverbank");
    Locator text = page.locator("#text");
    text.focus();
    page.keyboard().press("Control+End");
    page.keyboard().type("\nSin riesgo, {{balence}}.");
    assertThat(page.locator(".spoken-problems")).containsText("must not be said to a client");
    assertThat(page.locator(".spoken-problems")).containsText("did you mean balance?");
    isAccessible(page);
    shot(page, "script-wrong");
    text.fill("<img src=x onerror=alert(1)> {{clientName}}");
    assertThat(page.locator("#spoken .paper"))
        .hasText("<img src=x onerror=alert(1)> Rosa Quispe Mamani");
    text.fill("Hola, {{clientName}}.\nUsted vive en ");
    page.keyboard().press("Control+End");
    page.locator("[data-put='{{branch}}']").click();
    page.keyboard().type(".");
    assertThat(page.locator("#spoken .paper")).hasText("Hola, Rosa Quispe Mamani.");
    assertThat(page.locator("#spoken .small")).containsText("the client’s branch");
  }

  @Test
  void aCaseIsRedThenGreenAndBecomesANewOne() {
    Page page = open(draft(), "cases/savers.yml");
    assertThat(page.locator(".case").first()).isVisible();
    isAccessible(page);
    shot(page, "cases");
    String before = page.locator("#text").inputValue();
    page.locator("#text").fill(before.replaceFirst("first: [A-Z_]+", "first: WINBACK"));
    page.locator("[data-do=run-all]").click();
    Locator red = page.locator(".case.failed");
    assertThat(red).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(page.locator(".ran a")).hasCount(1);
    assertThat(red.locator(".surprises")).containsText("Expected WINBACK first, but");
    red.locator("summary").click();
    isAccessible(page);
    shot(page, "cases-red");
    page.locator("#text").fill(before);
    page.locator(".case [data-do=run]").first().click();
    assertThat(page.locator(".case.passed")).hasCount(1);
    assertThat(page.locator(".ran")).hasText("1 of 1 came out as expected");
    int cases = page.locator(".case").count();
    page.locator("[data-do=put]").click();
    assertThat(page.locator(".case")).hasCount(cases + 1);
    page.locator("[data-do=run-all]").click();
    assertThat(page.locator(".case.passed")).hasCount(cases + 1);
    isAccessible(page);
    shot(page, "cases-green");
  }

  @Test
  void everyEditorFitsAPhoneAndTheDark() {
    String draft = draft();
    Page phone = BROWSER.window(390, 800, "es");
    signIn(phone, draft, "actions.csv");
    Page dark =
        BROWSER.window(
            new NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("es")
                .setColorScheme(ColorScheme.DARK));
    signIn(dark, draft, "actions.csv");
    Map.of(
            "table", LIFE_STAGE,
            "actions", "actions.csv",
            "policy", "contact-policy.csv",
            "phrases", "scripts/banned-phrases.csv",
            "parameters", "parameters.csv",
            "script", "scripts/SAVINGS_GOAL/CALL.es.md",
            "cases", "cases/savers.yml")
        .forEach(
            (name, path) -> {
              phone.navigate(address(draft, path));
              isMounted(phone);
              isAccessible(phone);
              assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                  .as(name)
                  .isLessThanOrEqualTo(390);
              shot(phone, name + "-phone");
              dark.navigate(address(draft, path));
              isMounted(dark);
              isAccessible(dark);
              shot(dark, name + "-dark");
            });
  }

  private static Page open(String draft, String path) {
    Page page = BROWSER.window(1280, 800, "en-GB");
    signIn(page, draft, path);
    return page;
  }

  private static void signIn(Page page, String draft, String path) {
    BROWSER.signIn(page, "maria", password, address(draft, path));
    isMounted(page);
  }

  private static String address(String draft, String path) {
    return "/rulebook/drafts/" + draft + "/files/" + path;
  }

  private static void isMounted(Page page) {
    assertThat(page.locator("#editor")).hasClass(Pattern.compile(".*mounted.*"));
  }

  private static String draft() {
    return maria.post("/v1/rulebook/drafts", "{\"name\":\"Spring\"}").at("/id");
  }

  private static Locator cell(Page page, int row, int column) {
    return page.locator(".tabulator-cell[data-row='%d'][data-column='%d']".formatted(row, column));
  }

  private static void focus(Page page, int row, int column) {
    cell(page, row, column).click();
    assertThat(cell(page, row, column)).isFocused();
  }

  private static void paste(Page page, String text) {
    page.evaluate(
        """
        text => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);
  }

  /** Waits until Heed has what was edited. */
  private static void stored(Page page) {
    page.keyboard().press("Control+s");
    assertThat(page.locator("#saved")).hasAttribute("data-state", "saved");
  }

  private static String text(String draft, String path) {
    return maria.get("/v1/rulebook/drafts/" + draft + "/files/" + path).body();
  }

  private static List<String> lines(String path) throws IOException {
    return new ArrayList<>(
        List.of(Files.readString(Path.of("rules", path.split("/"))).split("\n", -1)));
  }
}
