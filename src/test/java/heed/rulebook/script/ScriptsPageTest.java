package heed.rulebook.script;

import static org.assertj.core.api.Assertions.assertThat;

import heed.DocsPage;
import heed.rulebook.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsPageTest {
  private final DocsPage page = new DocsPage("docs/scripts.md", ScriptsPageTest.class);

  @Test
  void thePageListsEveryValueThatCanBeSaid() {
    page.checkSection("values", list(false));
  }

  @Test
  void thePageListsEveryYesOrNo() {
    page.checkSection("sections", list(true));
  }

  @Test
  void theExampleOfThePageIsASoundScript() {
    List<RuleProblem> problems = new ArrayList<>();
    ScriptText.check("example", page.example(""), problems);
    assertThat(problems).isEmpty();
  }

  private static String list(boolean sections) {
    StringBuilder text = new StringBuilder("| write | for |\n|---|---|\n");
    for (ScriptValue value : ScriptValue.values()) {
      if (value.isSection() == sections) {
        text.append(
            sections
                ? "| `{{#%1$s}}` … `{{/%1$s}}` | %2$s |\n".formatted(value.key(), value.meaning())
                : "| `{{%s}}` | %s |\n".formatted(value.key(), value.meaning()));
      }
    }
    return text.toString();
  }
}
