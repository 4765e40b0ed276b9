package heed.rulebook.diff;

import static heed.rulebook.diff.Rulebooks.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  private static final String RULES =
      """
      // Why an action suits.

      rule "A renewal"
      when
        A loan ends within parameter renewalWithinDays days
      then
        Conclude fit 0.85 of LOAN_RENEWAL because The loan ends
      end

      // Only for the punctual.
      rule "A renewal for the punctual"
      when
        The client belongs to segment PUNCTUAL
      then
        Conclude fit 1 of LOAN_RENEWAL because Every instalment came in time
      end
      """;
  private static final String FITS = "2-product-fit/fits.dslr";

  @Test
  void aRuleThatChangedIsNamedAndItsLinesStandWithALittleAroundThem() {
    assertThat(words(FITS, RULES, RULES.replace("0.85", "0.9")))
        .containsExactly(
            "rule 'A renewal' changed",
            "    then",
            "  -   Conclude fit 0.85 of LOAN_RENEWAL because The loan ends",
            "  +   Conclude fit 0.9 of LOAN_RENEWAL because The loan ends",
            "    end");
  }

  @Test
  void rulesThatCameWentMovedOrGotAnotherNameAreToldAsSuch() {
    String second = RULES.substring(RULES.indexOf("\n// Only"));
    assertThat(words(FITS, RULES.replace(second, ""), RULES))
        .startsWith("rule 'A renewal for the punctual' added in line 11");
    assertThat(words(FITS, RULES, RULES.replace(second, "")))
        .startsWith("rule 'A renewal for the punctual' removed");
    String first = RULES.replace(second, "").replace("// Why an action suits.\n", "");
    assertThat(words(FITS, RULES, "// Why an action suits.\n" + second + first))
        .containsExactly("rule 'A renewal' moved from line 3 to line 11");
    assertThat(words(FITS, RULES, RULES.replace("for the punctual\"", "in time\"")).get(0))
        .isEqualTo("rule 'A renewal for the punctual' is now called 'A renewal in time'");
  }

  @Test
  void aSentenceIsNamedByItsWords() {
    String dsl =
        """
        # stated to be a woman
        [when]The client is a woman = Client(gender == Gender.FEMALE)
        """;
    assertThat(words("sentences.dsl", dsl, dsl.replace("FEMALE", "MALE")))
        .containsExactly(
            "sentence 'The client is a woman' changed",
            "    # stated to be a woman",
            "  - [when]The client is a woman = Client(gender == Gender.FEMALE)",
            "  + [when]The client is a woman = Client(gender == Gender.MALE)");
  }

  @Test
  void casesAreNamedByTheirSentenceAndScriptsByTheirPart() {
    String cases = "- case: A reminder goes out\n  today: 2026-11-24\n";
    assertThat(words("cases/care.yml", cases, cases.replace("24", "25")))
        .startsWith("case 'A reminder goes out' changed");
    String script = "**Greet**\nGood day\n\n**Offer**\nA loan\n";
    assertThat(words("scripts/LOAN/CALL.en.md", script, script.replace("day", "morning")))
        .containsExactly(
            "part 'Greet' changed", "    **Greet**", "  - Good day", "  + Good morning");
  }

  @Test
  void aRuleMayBeNamedWithAnyWords() {
    assertThat(named("rule \"A renewal when a loan ends\""))
        .isEqualTo("A renewal when a loan ends");
    assertThat(named("rule \"A renewal\" when")).isEqualTo("A renewal");
    assertThat(named("  rule 'Don\"t' salience 3")).isEqualTo("Don\"t");
    assertThat(named("rule Renewal")).isEqualTo("Renewal");
    assertThat(named("rules of thumb")).isNull();
  }

  private static String named(String line) {
    return TextShape.RULES.nameIn(line).orElse(null);
  }

  @Test
  void spacesAndEmptyLinesAreToldAsJustThat() {
    assertThat(
            words(
                FITS,
                RULES,
                RULES
                    .replace("then\n  Conclude fit 1", "then\n\n  Conclude fit 1 ")
                    .replace("fit 1  of", "fit 1 of")))
        .containsExactly("rule 'A renewal for the punctual': only spaces or empty lines changed");
  }

  @Test
  void whatIsNotSeenIsToldInWords() {
    assertThat(words(FITS, RULES, RULES.replace("\n", "\r\n")))
        .containsExactly(
            "lines end with CRLF, as Windows writes them now, before with LF; this is not seen");
    assertThat(words(FITS, RULES, "\uFEFF" + RULES))
        .containsExactly("begins with a byte order mark now, which is not seen");
    assertThat(words(FITS, RULES, RULES.substring(0, RULES.length() - 1)))
        .containsExactly("the last line has no line end any more");
    assertThat(words(FITS, RULES, RULES.replaceFirst("\n", "\r\n")))
        .containsExactly(
            "says the same, written with other line ends, empty lines or capitals in headings");
    assertThat(words(FITS, RULES, RULES.replace("The loan ends", "The \u202Eloan ends")))
        .contains("  +   Conclude fit 0.85 of LOAN_RENEWAL because The [U+202E]loan ends");
  }

  @Test
  void bytesThatAreNoTextAreToldByTheirNumber() {
    byte[] binary = {1, 2, (byte) 0xFF, 0};
    assertThat(
            RulebookDiff.between(
                    Rulebooks.of(FITS, RULES.getBytes(StandardCharsets.UTF_8)),
                    Rulebooks.of(FITS, binary))
                .get(0)
                .lines())
        .containsExactly("text of 355 bytes, is now 4 bytes that are not text in UTF-8");
  }

  @Test
  void filesThatCameOrWentAreToldWithWhatIsInThem() {
    FileDiff added =
        RulebookDiff.between(Rulebooks.of(FITS, (String) null), Rulebooks.of(FITS, RULES)).get(0);
    assertThat(added.kind()).isEqualTo(ChangeKind.ADDED);
    assertThat(added.lines()).startsWith("new file with 2 rules", "  + // Why an action suits.");
    FileDiff removed =
        RulebookDiff.between(Rulebooks.of("a/b", "x\n"), Rulebooks.of("a/b", (String) null)).get(0);
    assertThat(removed.kind()).isEqualTo(ChangeKind.REMOVED);
    assertThat(removed.lines()).containsExactly("file removed, with 1 line", "  - x");
  }

  @Test
  void equalFilesAreLeftOut() {
    assertThat(words(FITS, RULES, RULES)).isEmpty();
  }
}
