package heed.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.SmallRulebook;
import heed.rulebook.sentence.Palette.Entry;
import heed.rulebook.sentence.Sentence.Section;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static final RulebookFiles SHIPPED = ShippedRulebook.release().files();
  private static final Palette PALETTE = Palette.of(SHIPPED);

  @Test
  void everySentenceIsThereWithItsMeaningAndTheLineThatItStandsOn() {
    String[] lines = text("sentences.dsl").split("\n", -1);
    assertThat(PALETTE.sentences())
        .hasSize((int) List.of(lines).stream().filter(line -> line.startsWith("[")).count())
        .allSatisfy(
            entry -> {
              assertThat(entry.meaning()).isNotBlank();
              assertThat(lines[entry.line() - 1]).startsWith("[" + entry.section() + "]");
              assertThat(entry.stages()).isNotEmpty();
            });
  }

  @Test
  void everyExampleIsReadAsItsOwnSentenceAndNoOther() {
    List<RuleProblem> problems = new ArrayList<>();
    Sentences sentences = Sentences.of(SHIPPED, problems);
    assertThat(PALETTE.sentences())
        .allSatisfy(
            entry ->
                assertThat(
                        sentences.read(
                            Section.valueOf(entry.section().toUpperCase(Locale.ROOT)),
                            entry.example()))
                    .as(entry.example())
                    .singleElement()
                    .satisfies(it -> assertThat(it.sentence().line()).isEqualTo(entry.line())));
  }

  @Test
  void everyUseIsALineOfARule() {
    Entry entry = find("The client belongs to segment {name}");
    assertThat(entry.uses()).hasSizeGreaterThan(3);
    for (String use : entry.uses()) {
      int colon = use.lastIndexOf(':');
      String line =
          text(use.substring(0, colon))
              .split("\n", -1)[Integer.parseInt(use.substring(colon + 1)) - 1];
      assertThat(line).contains("The client belongs to segment ");
    }
    assertThat(text(entry.uses().get(0).replaceAll(":\\d+$", ""))).contains(entry.example());
  }

  @Test
  void aSlotSaysWhatMayStandInIt() {
    assertThat(slot("The client is at least parameter {name} years old", "name"))
        .satisfies(
            slot -> {
              assertThat(slot.kind()).isEqualTo(SlotKind.PARAMETER);
              assertThat(slot.values()).contains("idleBalanceFrom").doesNotContain("currency");
              assertThat(slot.open()).isFalse();
            });
    assertThat(slot("The client's marital status is {status}", "status"))
        .isEqualTo(
            new Slot(
                "status",
                SlotKind.WORD,
                "MaritalStatus",
                List.of("SINGLE", "MARRIED", "DIVORCED", "WIDOWED", "UNMARRIED"),
                false));
    assertThat(slot("The client holds a product of family {family}", "family").values())
        .contains("LOAN", "TRAINING");
    assertThat(slot("Something speaks for {action}", "action"))
        .satisfies(
            slot -> {
              assertThat(slot.kind()).isEqualTo(SlotKind.ACTION);
              assertThat(slot.values()).hasSize(19).contains("EDUCATION_LOAN");
            });
    Slot segment = slot("The client belongs to segment {name}", "name");
    assertThat(segment.kind()).isEqualTo(SlotKind.SEGMENT);
    assertThat(segment.open()).isFalse();
    assertThat(segment.values())
        .as("segments of sentences and of tables")
        .contains("SCHOOL_FEE_PAYER", "RETIRED");
    assertThat(slot("Conclude segment {name} of scheme {scheme} because {reason}", "name").open())
        .isTrue();
    assertThat(slot("The client works as {occupation}", "occupation").open()).isTrue();
    assertThat(slot("Conclude fit {fit} of {action} because {reason}", "fit").kind())
        .isEqualTo(SlotKind.NUMBER);
    assertThat(slot("Conclude fit {fit} of {action} because {reason}", "reason").kind())
        .isEqualTo(SlotKind.TEXT);
    assertThat(slot("The client answered positively on channel {channel}", "channel").values())
        .contains("WHATSAPP");
  }

  @Test
  void aSlotOffersTheWordsThatTablesCompareTheSameWith() {
    assertThat(slot("The client works as {occupation}", "occupation").values())
        .contains("STUDENT", "RETIRED", "SELF_EMPLOYED", "HOUSEMAID", "UNEMPLOYED")
        .doesNotContain("UNKNOWN")
        .isSorted();
  }

  @Test
  void aSentenceIsOfferedWhereItMakesSense() {
    assertThat(find("Conclude fit {fit} of {action} because {reason}").stages())
        .containsExactly("2-product-fit");
    assertThat(find("The client belongs to segment {name}").stages())
        .containsExactly("2-product-fit", "3-eligibility", "4-channel", "5-arbitration");
    assertThat(find("The client is a woman").stages()).hasSize(5);
  }

  @Test
  void aBrokenRulebookStillHasItsSoundSentences() {
    RulebookFiles broken =
        SmallRulebook.with("actions.csv", "nonsense")
            .and(
                "sentences.dsl",
                "# sound\n[when]The client is {x:[0-9]{3}} wide = Client(ageYears == {x})\nnonsense\n")
            .files();
    assertThat(Palette.of(broken).sentences())
        .singleElement()
        .satisfies(entry -> assertThat(entry.example()).matches("The client is \\d{3} wide"));
  }

  private static Slot slot(String sentence, String name) {
    return find(sentence).slots().stream()
        .filter(slot -> slot.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Entry find(String text) {
    return PALETTE.sentences().stream()
        .filter(entry -> entry.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sentence " + text));
  }

  private static String text(String path) {
    return new String(SHIPPED.byPath().get(path), StandardCharsets.UTF_8);
  }
}
