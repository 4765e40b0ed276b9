package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import heed.rulebook.review.phrase.PhraseList;
import org.junit.jupiter.api.Test;

class BannedPhrasesTest {
  private static final String LIST =
      """
      phrase,language,why
      no risk,en,there is always some
      last chance,en,never press
      última oportunidad,es,no apure
      """;

  @Test
  void aScriptMustNotHoldABannedPhraseHoweverItIsWritten() {
    assertThat(
            Reviews.of(
                list()
                    .and(
                        "scripts/TERM_DEPOSIT/CALL.en.md",
                        "Hello,\nthis is your LAST\n  chance! And there is No-Risk at all.\n")))
        .contains(
            "scripts/TERM_DEPOSIT/CALL.en.md:2: \"last chance\" must not be said to a client: never"
                + " press (scripts/banned-phrases.csv:3)",
            "scripts/TERM_DEPOSIT/CALL.en.md:3: \"no risk\" must not be said to a client: there is"
                + " always some (scripts/banned-phrases.csv:2)");
  }

  @Test
  void wholeWordsOfOneSentenceCount() {
    assertThat(
            Reviews.of(
                list()
                    .and(
                        "scripts/TERM_DEPOSIT/CALL.en.md",
                        "No risky things. Is it yes or no? Risk is small. The last {{clientName}}"
                            + " chance.\n")))
        .noneMatch(problem -> problem.contains("banned"));
  }

  @Test
  void accentsDoNotCountButTheLanguageOfAScriptDoes() {
    assertThat(
            Reviews.of(
                list()
                    .and("scripts/TERM_DEPOSIT/CALL.es.md", "Ultima oportunidad, no risk")
                    .and("scripts/TERM_DEPOSIT/CALL.en.md", "Say ultima oportunidad")))
        .filteredOn(problem -> problem.contains("must not be said"))
        .containsExactly(
            "scripts/TERM_DEPOSIT/CALL.es.md:1: \"última oportunidad\" must not be said to a"
                + " client: no apure (scripts/banned-phrases.csv:4)");
  }

  @Test
  void whatStandsInBracketsIsForTheAgentWhereAPersonSpeaksAndForTheClientWhereNot() {
    assertThat(
            Reviews.of(
                list()
                    .and("scripts/SAVINGS_GOAL/CALL.en.md", "Hello (never say no risk) you")
                    .and("scripts/SAVINGS_GOAL/SMS.en.md", "Hello (no risk)")))
        .filteredOn(problem -> problem.contains("must not be said"))
        .singleElement()
        .asString()
        .startsWith("scripts/SAVINGS_GOAL/SMS.en.md:1:");
  }

  @Test
  void reasonsAndNamesAreReadAloudToo() {
    assertThat(
            Reviews.of(
                list()
                    .and(
                        "2-product-fit/life-stage.csv",
                        "age,action,fit,because\n> 30,SAVINGS_GOAL,0.4,There is no risk in it\n")
                    .and(
                        "2-product-fit/more.dslr",
                        """
                        rule "more"
                        when
                          The client is of age
                        then
                          Conclude fit 0.5 of TERM_DEPOSIT because It is the last chance
                        end
                        """)
                    .and(
                        "contact-policy.csv",
                        """
                        name,counts,group,action,channel,window days,at most,rest days,because
                        Few,OUTBOUND,SALES,,,30,3,0,so that no risk is left
                        """)))
        .filteredOn(problem -> problem.contains("must not be said"))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly(
            "2-product-fit/life-stage.csv:2:4",
            "2-product-fit/more.dslr:5",
            "contact-policy.csv:2:9");
  }

  @Test
  void theListItselfMustBeSound() {
    assertThat(
            Reviews.with(
                PhraseList.FILE, "phrase,language,why\n!!,en,x\nno risk,English,x\nno risk,en,\n"))
        .contains(
            "scripts/banned-phrases.csv:2:1: a phrase needs at least one word",
            "scripts/banned-phrases.csv:3:2: a language is two small letters, such as en or es",
            "scripts/banned-phrases.csv:4:3: the cell under why must not be empty");
  }

  private static SmallRulebook list() {
    return SmallRulebook.with(PhraseList.FILE, LIST);
  }
}
