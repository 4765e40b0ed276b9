package heed.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import heed.DocsPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesPageTest {
  private final DocsPage page = new DocsPage("docs/tables.md", TablesPageTest.class);

  @Test
  void thePageListsEveryInputHeading() {
    StringBuilder text = new StringBuilder("| heading | what it is | cells |\n|---|---|---|\n");
    for (Heading heading : Heading.values()) {
      text.append(
          "| `%s` | %s | %s |\n".formatted(heading.title(), meaning(heading), cells(heading)));
    }
    page.checkSection("input headings", text.toString());
  }

  @Test
  void thePageListsEveryOutputHeading() {
    StringBuilder text =
        new StringBuilder("| heading | what it is | cells | in the rule |\n|---|---|---|---|\n");
    for (Output output : Output.values()) {
      String cells =
          output.isNumber()
              ? "a number"
              : output.allowed().isEmpty()
                  ? output == Output.BECAUSE ? "a text" : "a code"
                  : words(output.allowed());
      String rule =
          output == Output.BECAUSE
              ? "$row.getReason()"
              : "$row.%s(\"%s\")".formatted(output.accessor(), output.title());
      text.append(
          "| `%s` | %s | %s | `%s` |\n".formatted(output.title(), output.meaning(), cells, rule));
    }
    page.checkSection("output headings", text.toString());
  }

  @Test
  void theExampleOfThePageIsASoundTable() {
    assertThat(Tables.problems(page.example("csv"))).isEmpty();
  }

  private static String meaning(Heading heading) {
    return heading
        .concludedBy()
        .map(stage -> heading.meaning() + "; only for tables of later stages")
        .orElse(heading.meaning());
  }

  private static String cells(Heading heading) {
    return switch (heading.form()) {
      case NUMBER -> "number";
      case WORD -> "one: " + allowed(heading);
      case WORDS -> "several: " + allowed(heading);
    };
  }

  private static String allowed(Heading heading) {
    return heading.allowed().isEmpty()
        ? switch (heading.spelling()) {
          case CODE -> "any code";
          case SMALL -> "any word";
          case LANGUAGE -> "a language code";
          case ANSWER -> "ACTION:OUTCOME";
        }
        : words(heading.allowed());
  }

  private static String words(List<String> words) {
    return "`" + String.join("` `", words) + "`";
  }
}
