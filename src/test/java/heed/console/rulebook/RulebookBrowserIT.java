package heed.console.rulebook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.console.rulebook.DraftWork.FITS;
import static heed.console.rulebook.DraftWork.PENSIONER;
import static heed.console.rulebook.DraftWork.begin;
import static heed.console.rulebook.DraftWork.isSaved;
import static heed.console.rulebook.DraftWork.open;
import static heed.console.rulebook.DraftWork.signedIn;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heed.access.Role;
import heed.rulebook.workshop.Editor;
import heed.testing.Browser;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
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

  private static final String RETIRED =
      "{\"profile\":{\"client\":{\"id\":\"r1\",\"ageYears\":67,\"occupation\":\"RETIRED\"}}}";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static String author;
  private static String approver;

  @BeforeAll
  static void people() {
    author = HEED.addAccount("marta", List.of(Role.AUTHOR));
    approver = HEED.addAccount("paul", List.of(Role.APPROVER));
  }

  @Test
  void anAuthorChangesARuleAnApproverPublishesItADecisionChangesAndItIsTakenBack() {
    assertThat(reasonsOf("SAVINGS_GOAL")).doesNotContain("A pension comes");
    Page marta = signedIn(BROWSER, "marta", author);
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
    assertThat(marta.locator("#text"))
        .hasValue(Pattern.compile(RULE.formatted("The client works as RETIRED") + "$"));
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
    submit.waitFor();
    isAccessible(marta);
    shot(marta, "rulebook-draft");
    marta.locator("#submit-message").fill("For the autumn campaign");
    submit.click();
    assertThat(marta.locator("h1 .state")).hasText("Waits for approval");
    assertThat(marta.locator(".next")).containsText("Somebody else has to approve it");
    String draft = marta.url();

    Page paul = signedIn(BROWSER, "paul", approver);
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
    submit.waitFor();
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
    Page page = signedIn(BROWSER, "marta", author);
    begin(page, "Renewals");
    String draft = page.url();
    Editor marta = new Editor(HEED.anonymous().asPerson("marta", author));
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
    assertThat(page.locator("#editor")).hasClass(Pattern.compile(".*mounted.*"));
    page.evaluate("text => HeedFile.change(text)", CASE);
    assertThat(page.locator("#problems li.error")).containsText("does not come out");
    isSaved(page);
    change(
        marta,
        keyOf(draft),
        "parameters.csv",
        "idleBalanceFrom,",
        "harvestMoneyDays,60,days,2026-01-01,Marketing,It is spent after two months\nidleBalanceFrom,");
    page.navigate(draft);
    Locator failed = page.locator(".findings.errors");
    failed.waitFor();
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

  /** What somebody else publishes while a draft is in work; gives the release. */
  private static String publishedMeanwhile(String from, String to) {
    Editor rosa =
        new Editor(
            HEED.anonymous().asPerson("rosa", HEED.addAccount("rosa", List.of(Role.AUTHOR))));
    Editor paul = new Editor(HEED.anonymous().asPerson("paul", approver));
    String draft = rosa.draft("Meanwhile");
    change(rosa, draft, FITS, from, to);
    assertThat(rosa.submit(draft).status()).isEqualTo(200);
    assertThat(paul.approve(draft).status()).isEqualTo(200);
    return paul.publish(draft).at("/release");
  }

  /** Replaces words in a file of a draft. */
  private static void change(Editor who, String draft, String path, String from, String to) {
    HttpAnswer stored = who.store(draft, path, who.read(draft, path).body().replace(from, to));
    assertThat(stored.status()).as(stored.body()).isEqualTo(200);
  }

  private static String keyOf(String draftPage) {
    return draftPage.substring(draftPage.lastIndexOf('/') + 1);
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
