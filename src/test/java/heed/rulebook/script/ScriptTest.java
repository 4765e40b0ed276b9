package heed.rulebook.script;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void valuesStandWhereTheyAreNamed() {
    assertThat(render("Hello {{clientName}}, this is {{institution}}.", values()))
        .isEqualTo("Hello Ana, this is Riverbank.\n");
  }

  @Test
  void aLineThatNeedsAnAbsentValueIsLeftOut() {
    Map<String, Object> values = values();
    values.put("balance", null);
    values.put("branch", "  \u200b ");
    assertThat(
            render(
                "Hello.\nYour officer {{officer}} sends regards.\nYou have {{balance}}.\nYou use {{branch}}.\nBye.",
                values))
        .isEqualTo("Hello.\nBye.\n");
  }

  @Test
  void aLineInsideASectionIsLeftOutToo() {
    assertThat(
            render(
                "{{#isHighValue}}\nThank you, {{clientName}}.\nAsk for {{officer}}.\n{{/isHighValue}}\nBye.",
                values()))
        .isEqualTo("Thank you, Ana.\nBye.\n");
  }

  @Test
  void aSectionWithinALineKeepsTheLineWhenItsValueIsAbsent() {
    assertThat(render("Call us{{#officer}} or {{officer}}{{/officer}}.", values()))
        .isEqualTo("Call us.\n");
    assertThat(render("Hello{{^officer}} from all of us{{/officer}}.", values()))
        .isEqualTo("Hello from all of us.\n");
  }

  @Test
  void aSectionOverATextSeesTheOtherValues() {
    assertThat(render("{{#clientName}}{{clientName}} of {{institution}}{{/clientName}}", values()))
        .isEqualTo("Ana of Riverbank\n");
  }

  @Test
  void emptyLinesNeverFollowEachOther() {
    assertThat(render("\n\nHello.\n\n{{officer}}\n\nBye.\n\n\n", values()))
        .isEqualTo("Hello.\n\nBye.\n");
  }

  @Test
  void aValueIsOneLineOfPlainTextWhateverItHolds() {
    Map<String, Object> values = values();
    values.put("clientName", "A{{institution}}\r\nB\u202e<b> & \u0000C");
    assertThat(render("Hello {{clientName}}.", values))
        .isEqualTo("Hello A{{institution}}  B<b> & C.\n");
    values.put("clientName", "x".repeat(10_000));
    assertThat(render("{{clientName}}", values)).hasSize(501);
  }

  @Test
  void lettersOfAnyAlphabetPass() {
    Map<String, Object> values = values();
    values.put("clientName", "Łukasz Νίκος 李 😀");
    assertThat(render("¡Hola {{clientName}}!", values)).isEqualTo("¡Hola Łukasz Νίκος 李 😀!\n");
  }

  @Test
  void aNameThatDoesNotExistIsNamedWithTheNearest() {
    assertThat(problems("Hello.\nHi {{clientname}}."))
        .containsExactly(
            "scripts/X/CALL.en.md:2:4: no script can name 'clientname'; did you mean clientName?");
  }

  @Test
  void aYesOrNoCannotBeSaid() {
    assertThat(problems("Value: {{isHighValue}}"))
        .containsExactly(
            "scripts/X/CALL.en.md:1:8: isHighValue is a yes or no, so it cannot be said; put the words between {{#isHighValue}} and {{/isHighValue}}");
  }

  @Test
  void onlyNamesAndSectionsMayStandInDoubleBraces() {
    for (String tag :
        List.of(
            "{{> other}}",
            "{{! hidden}}",
            "{{=<% %>=}}",
            "{{&action}}",
            "{{.}}",
            "{{this}}",
            "{{action.class}}",
            "{{$block}}",
            "{{<parent}}",
            "{{action",
            "{{{action}}}",
            "{{}}",
            "}}",
            "{{#action}}\n{{ action\n}}")) {
      assertThat(problems("Hello " + tag)).as(tag).isNotEmpty();
    }
  }

  @Test
  void sectionsMustBeClosedInTheirOrder() {
    assertThat(problems("{{#officer}}\nx"))
        .containsExactly(
            "scripts/X/CALL.en.md:1: the section {{#officer}} is not closed by {{/officer}}");
    assertThat(problems("x{{/officer}}"))
        .containsExactly(
            "scripts/X/CALL.en.md:1:2: {{/officer}} closes a section that was not opened by {{#officer}}");
    assertThat(problems("{{#officer}}{{#branch}}x{{/officer}}{{/branch}}")).hasSize(2);
  }

  @Test
  void anEmptyScriptIsAProblem() {
    assertThat(problems(" \n"))
        .containsExactly("scripts/X/CALL.en.md: the script is empty; write what to say");
  }

  private static Map<String, Object> values() {
    return new HashMap<>(
        Map.of("clientName", "Ana", "institution", "Riverbank", "isHighValue", true));
  }

  private static String render(String text, Map<String, Object> values) {
    List<RuleProblem> problems = new ArrayList<>();
    var used = ScriptText.check("scripts/X/CALL.en.md", text, problems);
    assertThat(problems).isEmpty();
    return new Script("X/CALL.en", used, text).render(values);
  }

  private static List<String> problems(String text) {
    List<RuleProblem> problems = new ArrayList<>();
    ScriptText.check("scripts/X/CALL.en.md", text, problems);
    return problems.stream().map(RuleProblem::toString).toList();
  }
}
