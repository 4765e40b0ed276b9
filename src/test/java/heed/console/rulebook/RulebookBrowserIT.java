package heed.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import heed.access.Role;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way of a change from an author's idea to the live release, in a real browser. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RulebookBrowserIT {
  private static final String FITS = "2-product-fit/fits.dslr";
  private static final String RULE =
      """

      rule "A savings goal for those who live off a pension"
      when
        %s
      then
        Conclude fit 0.95 of SAVINGS_GOAL because A pension comes every month, and a little can stay
      end
      """;

  private static final String CASE =
      """
      - case: Whoever is retired is offered a top-up
        today: 2026-11-24
        client:
          client: {id: p1, ageYears: 70, occupation: RETIRED}
        expect:
          first: BUSINESS_TOPUP
      """;

  private static final String PENSIONER =
      "A retired client with a fair cushion is offered a safe return";

  private static final String RETIRED =
      "{\"profile\":{\"client\":{\"id\":\"r1\",\"ageYears\":67,\"occupation\":\"RETIRED\"}}}";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String author;
  private static String approver;

  @BeforeAll
  static void people() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    author = HEED.addAccount("marta", List.of(Role.AUTHOR));
    approver = HEED.addAccount("paul", List.of(Role.APPROVER));
  }

  @Test
  void anAuthorChangesARuleAnApproverPublishesItADecisionChangesAndItIsTakenBack() {
    assertThat(reasonsOf("SAVINGS_GOAL")).doesNotContain("A pension comes");
    Page marta = signedIn("marta", author);
    isAccessible(marta);
    begin(marta, "Savings for pensioners");
    isAccessible(marta);
    open(marta, FITS);
    isAccessible(marta);

    marta.locator("#ace textarea").focus();
    marta.keyboard().press("Control+End");
    marta.keyboard().insertText(RULE.formatted("The client work as RETIRED"));
    Locator error = marta.locator("#problems li.error");
    assertThat(error.first()).containsText("There is no sentence like this");
    assertThat(error.locator("em").first())
        .containsText("Did you mean \"The client works as {occupation}\"");
    assertThat(marta.locator("#ace .ace_gutter-cell.ace_error")).hasCount(1);
    assertThat(marta.locator(".tree [aria-current] + .marks .errors")).hasText("Errors: 1");
    isAccessible(marta);
    marta.locator("#ace .heed-error").hover(new Locator.HoverOptions().setForce(true));
    assertThat(marta.locator(".heed-hover")).containsText("Did you mean");
    shot(marta, "rulebook-error");

    error.locator("button").first().click();
    marta.keyboard().press("Home");
    marta.keyboard().press("Shift+End");
    marta.keyboard().press("Delete");
    marta.keyboard().type("works");
    assertThat(marta.locator(".ace_autocomplete .ace_line").first()).containsText("works as");
    assertThat(marta.locator(".ace_doc-tooltip")).containsText("occupation");
    shot(marta, "rulebook-completion");
    marta.keyboard().press("Enter");
    marta.keyboard().type("RET");
    assertThat(marta.locator(".ace_autocomplete .ace_line").first()).containsText("RETIRED");
    marta.keyboard().press("Enter");
    assertThat(error).hasCount(0);
    isSaved(marta);
    marta.locator("#drl-toggle").click();
    assertThat(marta.locator("#drl")).containsText("occupation == ");
    isAccessible(marta);
    shot(marta, "rulebook-drl");
    marta.locator("#ace textarea").focus();
    marta.keyboard().press("Escape");
    assertThat(marta.locator("#ace textarea")).not().isFocused();

    marta.locator("#try").click();
    marta.locator("#client").fill(PENSIONER);
    marta.keyboard().press("Enter");
    assertThat(marta.locator(".beside tr.differs th").first()).containsText("avings");
    isAccessible(marta);
    shot(marta, "rulebook-try");

    marta.locator(".crumbs a").last().click();
    assertThat(marta.locator(".diff")).containsText("A savings goal for those who live off");
    Locator submit = marta.locator("form[action$='/submit'] button");
    submit.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    isAccessible(marta);
    shot(marta, "rulebook-draft");
    marta.locator("#submit-message").fill("For the autumn campaign");
    submit.click();
    assertThat(marta.locator("h1 .state")).hasText("Waits for approval");
    assertThat(marta.locator(".next")).containsText("Somebody else has to approve it");
    String draft = marta.url();

    Page paul = signedIn("paul", approver);
    paul.locator(".cards a", new Page.LocatorOptions().setHasText("pensioners")).click();
    assertThat(paul.locator(".history")).containsText("For the autumn campaign");
    paul.locator("#return-message").fill("0.95 is too strong: take 0.9");
    shot(paul, "rulebook-approve");
    paul.locator("form[action$='/return'] button").click();
    assertThat(paul.locator("h1 .state")).hasText("In work");

    marta.navigate(draft);
    assertThat(marta.locator(".history")).containsText("take 0.9");
    open(marta, FITS);
    marta.locator("#ace textarea").focus();
    marta.keyboard().press("Control+End");
    marta.keyboard().press("ArrowUp");
    marta.keyboard().press("ArrowUp");
    marta.keyboard().press("Home");
    for (int i = 0; i < "Conclude fit 0.9".length(); i++) {
      marta.keyboard().press("ArrowRight");
    }
    marta.keyboard().press("Delete");
    isSaved(marta);
    marta.navigate(draft);
    assertThat(marta.locator(".diff .new").last()).containsText("end");
    assertThat(marta.locator(".diff")).containsText("Conclude fit 0.9 of SAVINGS_GOAL");
    submit.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    submit.click();

    paul.navigate(draft);
    paul.locator("form[action$='/approve'] button").click();
    assertThat(paul.locator("h1 .state")).hasText("Approved");
    isAccessible(paul);
    paul.locator("#publish-message").fill("Pensioners save");
    paul.locator("form[action$='/publish'] button").click();
    assertThat(paul.locator("h1 .state")).hasText("Published");
    assertThat(reasonsOf("SAVINGS_GOAL")).contains("A pension comes");

    paul.navigate("/rulebook");
    assertThat(paul.locator(".lead")).containsText("published by paul: “Pensioners save”");
    isAccessible(paul);
    shot(paul, "rulebook-home");
    paul.locator(".cards a", new Page.LocatorOptions().setHasText("Read from the rules folder"))
        .click();
    paul.locator("#message").fill("Too many goals");
    isAccessible(paul);
    shot(paul, "rulebook-release");
    paul.locator("form[action$='/live'] button").click();
    assertThat(paul.locator(".lead")).containsText("brought back by paul");
    assertThat(reasonsOf("SAVINGS_GOAL")).doesNotContain("A pension comes");

    paul.locator(".cards a").first().click();
    paul.navigate(paul.locator("a[href$='/files/" + FITS + "']").first().getAttribute("href"));
    assertThat(paul.locator("h1")).containsText(FITS);
    isAccessible(paul);
    paul.navigate("/home");
    isAccessible(paul);
    paul.navigate("/rulebook/releases/none");
    isAccessible(paul);
    assertThat(BROWSER.complaints()).allMatch(it -> it.contains("404"));
  }

  @Test
  void aDraftIsRebasedItsConflictPutTogetherItsFailingCaseExplainedAndItsWarningAcknowledged() {
    Page page = signedIn("marta", author);
    begin(page, "Renewals");
    String draft = page.url();
    HttpCaller marta = HEED.anonymous().asPerson("marta", author);
    change(marta, keyOf(draft), FITS, "fit 0.85 of LOAN_RENEWAL", "fit 0.8 of LOAN_RENEWAL");
    String faster = publishedMeanwhile("fit 0.85 of LOAN_RENEWAL", "fit 0.9 of LOAN_RENEWAL");

    page.navigate(draft);
    assertThat(page.locator(".next")).containsText("Another release has gone live since");
    page.locator("form[action$='/rebase'] button").click();
    assertThat(page.locator(".box.bad")).containsText(FITS);
    isAccessible(page);
    shot(page, "rulebook-conflict");
    page.locator(".box.bad a").click();
    assertThat(page.locator(".box.bad")).containsText("A renewal when a loan ends");
    isSaved(page);
    isAccessible(page);
    shot(page, "rulebook-conflict-file");
    page.locator("[data-resolve=yours]").click();
    assertThat(page.locator(".box.bad")).hasCount(0);

    page.navigate(draft);
    page.locator(".add summary").click();
    page.locator("#path").fill("cases/pensions.yml");
    page.keyboard().press("Enter");
    assertThat(page.locator("#saved")).hasText("New: not saved yet");
    page.evaluate("text => HeedFile.change(text)", CASE);
    assertThat(page.locator("#problems li.error")).containsText("does not come out");
    change(
        marta,
        keyOf(draft),
        "parameters.csv",
        "idleBalanceFrom,",
        "harvestMoneyDays,60,days,2026-01-01,Marketing,It is spent after two months\nidleBalanceFrom,");
    page.navigate(draft);
    Locator failed = page.locator(".findings.errors");
    failed.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    assertThat(failed).containsText("Whoever is retired is offered a top-up");
    failed.locator("summary").click();
    assertThat(page.locator(".trail")).containsText("NO_FIT");
    isAccessible(page);
    shot(page, "rulebook-failed-case");
    page.locator(".warnings input[type=checkbox]").first().check();
    page.locator("form[action$='/acknowledge'] button").click();
    assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("Acknowledged")))
        .isVisible();
    page.locator(".discard summary").click();
    page.locator("form[action$='/discard'] button").click();
    assertThat(page.locator("h1 .state")).hasText("Discarded");
    assertThat(HEED.http().get("/v1/rulebook/live").at("/release")).isEqualTo(faster);
  }

  @Test
  void theSecondOfTwoEditorsSeesBothTextsAndLosesNothing() {
    Page first = signedIn("marta", author);
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
  void whatIsTypedWithoutAConnectionIsKeptAndSavedLater() {
    Page page = signedIn("marta", author);
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

  /** What somebody else publishes while a draft is in work; gives the release. */
  private static String publishedMeanwhile(String from, String to) {
    HttpCaller rosa =
        HEED.anonymous().asPerson("rosa", HEED.addAccount("rosa", List.of(Role.AUTHOR)));
    HttpCaller paul = HEED.anonymous().asPerson("paul", approver);
    String draft = rosa.post("/v1/rulebook/drafts", "{\"name\":\"Meanwhile\"}").at("/id");
    String hash = change(rosa, draft, FITS, from, to);
    String at = "/v1/rulebook/drafts/" + draft;
    assertThat(rosa.post(at + "/submit", "{}").status()).isEqualTo(200);
    assertThat(paul.post(at + "/approve", "{\"contentHash\":\"" + hash + "\"}").status())
        .isEqualTo(200);
    return paul.post(at + "/publish", "{\"message\":\"Renewals\"}").at("/release");
  }

  /** Replaces words in a file of a draft; gives the hash of its content then. */
  private static String change(HttpCaller who, String draft, String path, String from, String to) {
    String at = "/v1/rulebook/drafts/" + draft;
    HttpAnswer there = who.get(at + "/files/" + path);
    HttpAnswer stored =
        who.send(
            who.request(at + "/files/" + path)
                .PUT(HttpRequest.BodyPublishers.ofString(there.body().replace(from, to)))
                .header("Content-Type", "text/plain")
                .header("If-Match", there.header("ETag").orElseThrow()));
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
    return who.get(at).at("/contentHash");
  }

  private static String keyOf(String draftPage) {
    return draftPage.substring(draftPage.lastIndexOf('/') + 1);
  }

  private static Page signedIn(String name, String password) {
    Page page = BROWSER.window(1280, 800, "en-GB");
    BROWSER.signIn(page, name, password, "/rulebook");
    return page;
  }

  private static void begin(Page page, String name) {
    page.locator("#name").fill(name);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(name);
    page.waitForLoadState();
  }

  private static void open(Page page, String file) {
    page.locator("#filter").fill(file.substring(file.indexOf('/') + 1));
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(file);
    isSaved(page);
  }

  private static void append(Page page, String line) {
    page.locator("#ace textarea").focus();
    page.keyboard().press("Control+End");
    page.keyboard().insertText(line + "\n");
  }

  private static void isSaved(Page page) {
    assertThat(page.locator("#saved")).hasText(Pattern.compile("Saved|Guardado"));
  }

  private static void fits(Page page, String name) {
    isAccessible(page);
    shot(page, name);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isLessThanOrEqualTo(0);
  }

  private static String reasonsOf(String action) {
    StringBuilder reasons = new StringBuilder();
    HEED.http()
        .post("/v1/evaluations", RETIRED)
        .json()
        .path("recommendations")
        .forEach(
            it -> {
              if (it.path("action").asText().equals(action)) {
                reasons.append(it.path("reasons"));
              }
            });
    return reasons.toString();
  }
}
