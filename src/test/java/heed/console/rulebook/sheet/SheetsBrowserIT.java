package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.console.rulebook.sheet.SheetAuthor.LIFE_STAGE;
import static heed.console.rulebook.sheet.SheetAuthor.address;
import static heed.console.rulebook.sheet.SheetAuthor.cell;
import static heed.console.rulebook.sheet.SheetAuthor.focus;
import static heed.console.rulebook.sheet.SheetAuthor.isMounted;
import static heed.console.rulebook.sheet.SheetAuthor.lines;
import static heed.console.rulebook.sheet.SheetAuthor.paste;
import static heed.console.rulebook.sheet.SheetAuthor.stored;
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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author's work with parameters, scripts and cases, in a real browser. */
class SheetsBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static SheetAuthor maria;

  @BeforeAll
  static void anAuthor() {
    maria = new SheetAuthor(HEED, BROWSER);
  }

  @Test
  void whoMayNotEditReadsTablesAndHearsScripts() {
    String draft = maria.draft();
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
  void aParameterGetsANewValueFromADayOnAndKeepsItsHistory() throws IOException {
    String draft = maria.draft();
    Page page = maria.open(draft, "parameters.csv");
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
    assertThat(maria.text(draft, "parameters.csv")).isEqualTo(String.join("\n", expected));
    page.locator("[data-do=undo]").click();
    stored(page);
    assertThat(maria.text(draft, "parameters.csv"))
        .isEqualTo(String.join("\n", lines("parameters.csv")));
  }

  @Test
  void aScriptIsHeardWhileItIsWrittenInItsLanguage() {
    Page page = maria.open(maria.draft(), "scripts/SAVINGS_GOAL/CALL.es.md");
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
    Page page = maria.open(maria.draft(), "cases/savers.yml");
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
    String draft = maria.draft();
    Page phone = BROWSER.window(390, 800, "es");
    maria.signIn(phone, draft, "actions.csv");
    Page dark =
        BROWSER.window(
            new NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("es")
                .setColorScheme(ColorScheme.DARK));
    maria.signIn(dark, draft, "actions.csv");
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
}
