package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a draft, the live release decides on as if nothing had been. */
class BrokenDraftIT {
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase().with("samples", "none").with("rulebook.approval", "none");

  private static final String CLIENT =
      """
      {"profile":{"client":{"id":"anna","gender":"FEMALE","ageYears":34,"area":"URBAN",
                            "occupation":"SELF_EMPLOYED","tenureMonths":40},
                  "household":{"dependants":2,"schoolAgeChildren":2,"incomePerMonth":900},
                  "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                               "balance":5200}]}}
      """;

  @ParameterizedTest
  @EnumSource
  void aBrokenDraftLeavesTheLiveReleaseServingBitForBit(Fault fault) throws Exception {
    Editor editor = new Editor(HEED.http());
    String live = editor.live();
    String before = decision();
    String draft = editor.draft(fault.name());
    HttpAnswer stored = editor.append(draft, fault.path, fault.text);
    assertThat(stored.status()).as(stored.body()).isIn(200, 201);

    HttpAnswer refused = editor.publish(draft);

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.at("/type")).isEqualTo("urn:heed:problem:broken-rulebook");
    assertThat(refused.at("/errors/0/pointer") + " " + refused.at("/errors/0/message"))
        .contains(fault.path)
        .contains(fault.says);
    assertThat(editor.check(draft).json().at("/errors").size())
        .isEqualTo(refused.json().at("/errors").size());
    assertThat(editor.submit(draft).status()).isEqualTo(422);
    assertThat(editor.live()).isEqualTo(live);
    assertThat(decision()).isEqualTo(before);
    assertThat(editor.http().get("/v1/rulebook/releases/live/diff").status()).isEqualTo(404);
  }

  @Test
  void aDraftThatIsMendedGoesLive() throws Exception {
    Editor editor = new Editor(HEED.http());
    String before = editor.live();
    String draft = editor.draft("Mended");
    String sound = editor.read(draft, Fault.SYNTAX.path).body();
    editor.append(draft, Fault.SYNTAX.path, Fault.SYNTAX.text);
    assertThat(editor.publish(draft).status()).isEqualTo(422);
    editor.store(draft, Fault.SYNTAX.path, sound + "\n");
    assertThat(editor.publish(draft).status()).isEqualTo(200);
    assertThat(editor.live()).isNotEqualTo(before);
    assertThat(editor.rollBack(before).status()).isEqualTo(200);
  }

  @Test
  void warningsBesideAnErrorAreNoErrors() {
    Editor editor = new Editor(HEED.http());
    String draft = editor.draft("An error and a warning");
    editor.append(
        draft,
        "2-product-fit/life-stage.csv",
        "FARMER,,,,not WALLET,WALLET_ACTIVATIN,0.6,Those who buy the harvest pay by phone\n");
    editor.append(
        draft, "parameters.csv", "longTenureMonths,24,months,2027-01-01,Marketing,As before\n");

    HttpAnswer checked = editor.check(draft);
    assertThat(checked.json().at("/errors")).as(checked.body()).hasSize(1);
    assertThat(checked.json().at("/warnings").findValuesAsText("message"))
        .anyMatch(message -> message.contains("longTenureMonths"));
    assertThat(checked.at("/warnings/0/key")).isNotEmpty();
    assertThat(editor.publish(draft).at("/detail"))
        .isEqualTo("The rulebook has an error, so it must not decide.");
  }

  @Test
  void whatHasNoPlaceInARulebookIsRefusedAtOnce() {
    Editor editor = new Editor(HEED.http());
    String draft = editor.draft("No place");
    HttpAnswer odd = editor.storeNew(draft, "META-INF/kmodule.xml", "<kmodule/>");
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.at("/errors/0/pointer")).isEqualTo("path");
    HttpAnswer nameless = editor.http().post("/v1/rulebook/drafts", "{}");
    assertThat(nameless.at("/errors/0/pointer")).isEqualTo("/name");
    assertThat(nameless.at("/errors/0/message")).isEqualTo("name is required");
    assertThat(odd.at("/errors/0/message")).contains("It may hold README.md, sentences.dsl");
    HttpAnswer large = editor.storeNew(draft, "1-segmentation/big.dslr", "x".repeat(300_001));
    assertThat(large.status()).isEqualTo(422);
    assertThat(large.at("/errors/0/message")).contains("may have 300,000");
    assertThat(editor.submit(draft).at("/detail")).isEqualTo("This draft changes nothing.");
    assertThat(editor.http().get("/v1/rulebook/drafts/none").status()).isEqualTo(404);
    assertThat(editor.read(draft, "cases/none.yml").status()).isEqualTo(404);
  }

  /** What is decided for a fixed client, all but the moment of it. */
  private static String decision() throws Exception {
    ObjectNode answer = (ObjectNode) HEED.http().post("/v1/evaluations", CLIENT).json();
    answer.remove("decidedAt");
    return answer.toString();
  }

  /** What may be wrong with a draft. */
  enum Fault {
    SYNTAX(
        "1-segmentation/social.dslr",
        "\nrule \"nonsense\"\n  when\n    Client is a unicorn\n  then\n    Do magic\nend\n",
        "no sentence like this; did you mean"),
    HOSTILE(
        "5-arbitration/win-back.drl",
        "\nrule \"hostile\"\n  when\n    Today()\n  then\n    System.exit(1);\nend\n",
        ""),
    FAILING_CASE(
        "cases/care.yml",
        """

        - case: Somebody of whom nothing is known gets a loan
          today: 2026-11-24
          client:
            client: {id: nobody}
          expect:
            first: LOAN_RENEWAL
        """,
        "expected LOAN_RENEWAL first"),
    UNREADABLE_CASE("cases/savers.yml", "\n- case: [\n", ""),
    ENDLESS(
        "5-arbitration/win-back.drl",
        """

        rule "endless"
        when
          $w : Weight($action : action, $kind : kind, $factor : factor)
        then
          insert(new Weight($action, $kind, $factor + 1, "again and again", "endless"));
        end
        """,
        ""),
    TABLE("5-arbitration/win-back.csv", "\nnonsense,nonsense,nonsense\n", "");

    private final String path;
    private final String text;
    private final String says;

    Fault(String path, String text, String says) {
      this.path = path;
      this.text = text;
      this.says = says;
    }
  }
}
