package heed.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RulebookFiles;
import org.junit.jupiter.api.Test;

class RebaseTest {
  private static final String TABLE = "2-product-fit/segments.csv";
  private static final String FITS =
      """
      # What a segment speaks for.
      segment,action,fit,because
      IDLE_SAVER,TERM_DEPOSIT,0.6,Money lies idle
      THIN_CUSHION,SAVINGS_GOAL,0.5,A cushion first
      STUDENT,WALLET_ACTIVATION,0.9,Students pay by phone
      FARMER,MICRO_INSURANCE,0.7,Harvests fail
      """;
  private static final String RULES =
      """
      rule "One"
      when
        The client is a woman
      then
        Conclude fit 1 of A because one
      end

      rule "Two"
      when
        The client is a man
      then
        Conclude fit 1 of B because two
      end
      """;
  private static final String PARAMETERS =
      """
      name,value,unit,since,owner,why
      idleBalanceFrom,1500,money,2026-01-01,Marketing,Enough
      topupFrom,0.5,share,2026-01-01,Credit,Half
      """;

  @Test
  void whatOneSideChangedIsTakenFromThatSideByteForByte() {
    assertThat(merged(TABLE, FITS, FITS, FITS.replace("0.6", "0.7").replace("\n", "\r\n")))
        .isEqualTo(FITS.replace("0.6", "0.7").replace("\n", "\r\n"));
    assertThat(merged(TABLE, FITS, null, FITS)).isNull();
    assertThat(merged(TABLE, FITS, FITS, null)).isNull();
    assertThat(merged(TABLE, null, FITS, null)).isEqualTo(FITS);
    assertThat(merged(TABLE, null, null, FITS)).isEqualTo(FITS);
  }

  @Test
  void bothMayChangeTheSameInTheSameWay() {
    String changed = FITS.replace("0.6", "0.7");
    assertThat(merged(TABLE, FITS, changed, changed)).isEqualTo(changed);
    assertThat(merged(TABLE, FITS, changed, changed.replace("0.9", "0.8")))
        .isEqualTo(changed.replace("0.9", "0.8"));
    assertThat(merged(TABLE, FITS, null, null)).isNull();
  }

  @Test
  void differentRowsOfATableAreMergedEvenSideBySide() {
    assertThat(merged(TABLE, FITS, FITS.replace("0.6", "0.65"), FITS.replace("0.5", "0.55")))
        .isEqualTo(FITS.replace("0.6", "0.65").replace("0.5", "0.55"));
  }

  @Test
  void rowsThatBothAddedAreBothKeptWithTheReleasesFirst() {
    assertThat(
            merged(TABLE, FITS, FITS + "A,TERM_DEPOSIT,0.1,a\n", FITS + "B,TERM_DEPOSIT,0.2,b\n"))
        .isEqualTo(FITS + "A,TERM_DEPOSIT,0.1,a\nB,TERM_DEPOSIT,0.2,b\n");
  }

  @Test
  void anAddedRowStaysBehindTheRowThatItWasPutBehind() {
    String farmer = "FARMER,MICRO_INSURANCE,0.7,Harvests fail\n";
    String mine = FITS.replace("STUDENT", "FISHER,MICRO_INSURANCE,0.8,Storms\nSTUDENT");
    String theirs = FITS.replace(farmer, "").replace("IDLE_SAVER", "NEW,A,1,n\nIDLE_SAVER");
    assertThat(merged(TABLE, FITS, theirs, mine))
        .isEqualTo(
            """
            # What a segment speaks for.
            segment,action,fit,because
            NEW,A,1,n
            IDLE_SAVER,TERM_DEPOSIT,0.6,Money lies idle
            THIN_CUSHION,SAVINGS_GOAL,0.5,A cushion first
            FISHER,MICRO_INSURANCE,0.8,Storms
            STUDENT,WALLET_ACTIVATION,0.9,Students pay by phone
            """);
  }

  @Test
  void theOrderThatOneSideChangedIsKept() {
    String idle = "IDLE_SAVER,TERM_DEPOSIT,0.6,Money lies idle\n";
    String mine = FITS.replace(idle, "") + idle;
    assertThat(merged(TABLE, FITS, FITS.replace("0.6", "0.65"), mine))
        .isEqualTo(mine.replace("0.6", "0.65"));
    assertThat(merged(TABLE, FITS, mine, FITS.replace("0.6", "0.65")))
        .isEqualTo(mine.replace("0.6", "0.65"));
  }

  @Test
  void theSameRowChangedTwiceIsAConflictThatShowsBothSides() {
    String theirs = FITS.replace("0.6", "0.8");
    String yours = FITS.replace("0.6", "0.7");
    Rebase rebase = rebase(TABLE, FITS, theirs, yours);
    assertThat(rebase.merged()).isEmpty();
    assertThat(rebase.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.path()).isEqualTo(TABLE);
              assertThat(conflict.base()).contains(FITS);
              assertThat(conflict.theirs()).contains(theirs);
              assertThat(conflict.yours()).contains(yours);
              assertThat(conflict.sentences())
                  .containsExactly(
                      "row IDLE_SAVER, TERM_DEPOSIT: the newer release has changed fit 0.6 → 0.8,"
                          + " and the draft fit 0.6 → 0.7");
            });
    assertThat(Rulebooks.text(rebase.files(), TABLE)).isEqualTo(yours);
  }

  @Test
  void aRowThatOneRemovedAndTheOtherChangedIsAConflict() {
    String without = FITS.replace("IDLE_SAVER,TERM_DEPOSIT,0.6,Money lies idle\n", "");
    assertThat(conflict(TABLE, FITS, without, FITS.replace("0.6", "0.7")))
        .isEqualTo(
            "row IDLE_SAVER, TERM_DEPOSIT: the newer release has removed it, and the draft has changed it");
    assertThat(conflict(TABLE, FITS, FITS.replace("0.6", "0.7"), without))
        .isEqualTo(
            "row IDLE_SAVER, TERM_DEPOSIT: the draft has removed it, and the newer release has changed it");
  }

  @Test
  void theSameKeyAddedTwiceIsAConflictUnlessItSaysTheSame() {
    assertThat(conflict(TABLE, FITS, FITS + "A,B,0.1,a\n", FITS + "A,B,0.2,a\n"))
        .isEqualTo(
            "row A, B: both the newer release and the draft have added it, but not the same");
    assertThat(merged(TABLE, FITS, FITS + "A,B,0.1,a\n", FITS + "A,B,0.1,a\nC,D,1,c\n"))
        .isEqualTo(FITS + "A,B,0.1,a\nC,D,1,c\n");
  }

  @Test
  void otherColumnsDoNotGoTogetherWithRowsOfTheOldOnes() {
    String wider = FITS.replace(",action,", ",area,action,").replaceAll("(?m)^([A-Z_]+),", "$1,,");
    assertThat(conflict(TABLE, FITS, wider, FITS.replace("0.6", "0.7"))).contains("0.6 → 0.7");
    assertThat(rebase(TABLE, FITS, wider, FITS + "A,B,0.1,a\n").conflicts().get(0).sentences())
        .contains("the columns were changed, so the rows of the two versions do not fit together");
  }

  @Test
  void oneParameterIsOneThingHoweverManyDatesItHas() {
    String theirs = PARAMETERS + "idleBalanceFrom,2000,money,2027-01-01,Marketing,Prices\n";
    assertThat(merged("parameters.csv", PARAMETERS, theirs, PARAMETERS.replace("0.5", "0.6")))
        .isEqualTo(theirs.replace("0.5", "0.6"));
    assertThat(
            conflict(
                "parameters.csv",
                PARAMETERS,
                theirs,
                PARAMETERS + "idleBalanceFrom,1800,money,2027-02-01,Marketing,Prices\n"))
        .isEqualTo(
            "parameter idleBalanceFrom: the newer release and the draft have both changed it");
  }

  @Test
  void rulesAreMergedByNameAlsoWhereBothAddedOneAtTheEnd() {
    String three = "\nrule \"Three\"\nwhen\nthen\nend\n";
    String four = "\nrule \"Four\"\nwhen\nthen\nend\n";
    assertThat(
            merged(
                "2-product-fit/fits.dslr",
                RULES,
                RULES.replace("one", "uno") + three,
                RULES.replace("two", "dos") + four))
        .isEqualTo(RULES.replace("one", "uno").replace("two", "dos") + three + four);
  }

  @Test
  void linesOfOneRuleAreMergedUnlessTheyAreTheSameOnes() {
    String path = "2-product-fit/fits.dslr";
    assertThat(
            merged(path, RULES, RULES.replace("a woman", "a nurse"), RULES.replace("one", "uno")))
        .isEqualTo(RULES.replace("a woman", "a nurse").replace("one", "uno"));
    assertThat(
            conflict(
                path,
                RULES,
                RULES.replace("a woman", "a nurse"),
                RULES.replace("a woman", "young")))
        .isEqualTo("rule 'One': the newer release and the draft have both changed the same lines");
  }

  @Test
  void wholeFilesThatClashAreToldInWords() {
    assertThat(conflict("README.md", "a\n", null, "b\n"))
        .isEqualTo("the newer release has removed this file, and the draft has changed it");
    assertThat(conflict("README.md", "a\n", "b\n", null))
        .isEqualTo("the draft has removed this file, and the newer release has changed it");
    assertThat(conflict("README.md", null, "a\n", "b\n"))
        .isEqualTo("the newer release and the draft both have this new file, with other contents");
    assertThat(conflict("README.md", "a\n", "a\0\n", "b\n")).contains("not text in UTF-8");
  }

  @Test
  void lineEndsAndMarksThatOneSideChangedAreTaken() {
    String windows = "\uFEFF" + FITS.replace("\n", "\r\n");
    assertThat(merged(TABLE, FITS, FITS.replace("0.6", "0.7"), windows))
        .isEqualTo(windows.replace("0.6", "0.7"));
    assertThat(merged(TABLE, FITS, windows, FITS + "A,B,0.1,a\n"))
        .isEqualTo(windows + "A,B,0.1,a\r\n");
  }

  @Test
  void aMissingLastLineEndGluesNoLinesTogether() {
    String open = FITS.substring(0, FITS.length() - 1);
    assertThat(merged(TABLE, open, open + "\nA,B,0.1,a", open + "\nC,D,0.2,c\n"))
        .isEqualTo(FITS + "A,B,0.1,a\nC,D,0.2,c\n");
    assertThat(merged("README.md", "a\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nd"))
        .isEqualTo("A\nb\nc\nD");
  }

  private static Rebase rebase(String path, String base, String theirs, String yours) {
    return Rebase.of(
        Rulebooks.of(path, base), Rulebooks.of(path, theirs), Rulebooks.of(path, yours));
  }

  private static String merged(String path, String base, String theirs, String yours) {
    Rebase rebase = rebase(path, base, theirs, yours);
    assertThat(rebase.conflicts()).isEmpty();
    RulebookFiles files = rebase.files();
    return Rulebooks.text(files, path);
  }

  private static String conflict(String path, String base, String theirs, String yours) {
    return rebase(path, base, theirs, yours).conflicts().get(0).sentences().get(0);
  }
}
