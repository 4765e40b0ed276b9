package heed.rulebook.sentence;

import heed.DocsPage;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.Palette.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesPageTest {
  private final DocsPage page = new DocsPage("docs/sentences.md", SentencesPageTest.class);
  private final Palette palette = Palette.of(RulebookFiles.readFolder(Path.of("rules")));

  @Test
  void thePageListsEveryCondition() {
    page.checkSection("conditions", section("when"));
  }

  @Test
  void thePageListsEveryConclusion() {
    page.checkSection("conclusions", section("then"));
  }

  private String section(String name) {
    StringBuilder text = new StringBuilder();
    for (Entry entry : palette.sentences()) {
      if (entry.section().equals(name)) {
        text.append(
            "- **%s**: %s. %sFor example: `%s`\n"
                .formatted(
                    entry.text(),
                    entry.meaning().replaceAll("[.]+$", ""),
                    slots(entry.slots()),
                    entry.example()));
      }
    }
    return text.toString();
  }

  private static String slots(List<Slot> slots) {
    return slots.stream()
        .map(slot -> "`%s`: %s. ".formatted(slot.name(), said(slot)))
        .collect(Collectors.joining());
  }

  private static String said(Slot slot) {
    return switch (slot.kind()) {
      case PARAMETER -> "a number of `parameters.csv`, by its name";
      case ACTION -> "an action of `actions.csv`";
      case SEGMENT ->
          slot.open() ? "a segment, which may be new" : "a segment that some rule concludes";
      case NEED -> slot.open() ? "a need, which may be new" : "a need that some rule concludes";
      case WORD -> "one of " + String.join(", ", slot.values());
      case NUMBER -> "a number";
      case TEXT -> "words that staff can say";
      case CODE ->
          slot.values().isEmpty()
              ? "a code"
              : "a code, such as " + String.join(", ", slot.values());
    };
  }
}
