package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.engine.CompiledRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only rules whose text is new are compiled. */
class RuleReuseTest {
  private static final String SENTENCES = "1-segmentation/behaviour.dslr";

  private static Release live;

  @BeforeAll
  static void compile() throws BrokenRulebook {
    live = SmallRulebook.unchanged().compile();
  }

  @AfterAll
  static void close() {
    live.close();
  }

  @Test
  void nothingIsCompiledForAnEditOfWhatIsNoRule() throws BrokenRulebook {
    assertThat(
            compiledFor(
                edited("2-product-fit/life-stage.csv", "at any age", "at every age")
                    .and("parameters.csv", text("parameters.csv").replace("1000", "1100"))
                    .and("actions.csv", text("actions.csv") + "\n")
                    .and("contact-policy.csv", text("contact-policy.csv") + "\n")
                    .and("README.md", "Edited")))
        .isZero();
  }

  @Test
  void anEditedRowIsConcludedFromWithoutCompiling() throws BrokenRulebook {
    try (Release release =
        edited("2-product-fit/life-stage.csv", "at any age", "at every age").compile()) {
      assertThat(conclusions(release))
          .extracting(Conclusion::reason)
          .contains("A savings goal helps at every age");
    }
    assertThat(conclusions(live))
        .extracting(Conclusion::reason)
        .contains("A savings goal helps at any age");
  }

  @Test
  void onlyTheRuleWhoseLineWasEditedIsCompiled() throws BrokenRulebook {
    SmallRulebook edited = edited(SENTENCES, "Money lies idle (", "Money sleeps (");
    assertThat(compiledFor(edited)).isEqualTo(1);
    try (Release release = edited.compile()) {
      assertThat(conclusions(release))
          .extracting(Conclusion::reason)
          .contains("Money sleeps (on the current account)")
          .hasSameSizeAs(conclusions(live));
    }
    assertThat(conclusions(live))
        .extracting(Conclusion::reason)
        .contains("Money lies idle (on the current account)");
  }

  @Test
  void anEditedSentenceCompilesTheRulesThatUseIt() throws BrokenRulebook {
    assertThat(
            compiledFor(edited("sentences.dsl", "ageYears >= $adultFrom", "ageYears > $adultFrom")))
        .isEqualTo(1);
  }

  @Test
  void rulesThatMovedNameTheirNewLine() throws BrokenRulebook {
    try (Release release = edited(SENTENCES, "rule \"Money", "\n\nrule \"Money").compile()) {
      assertThat(conclusions(release))
          .extracting(Conclusion::rule)
          .contains(SENTENCES + ":4")
          .doesNotContain(SENTENCES + ":2");
    }
  }

  @Test
  void aRemovedRuleConcludesNothingMoreAlthoughItsClassesAreStillThere() throws BrokenRulebook {
    String withoutSaver = text(SENTENCES).substring(0, text(SENTENCES).indexOf("rule \"A saver\""));
    assertThat(compiledFor(SmallRulebook.with(SENTENCES, withoutSaver))).isZero();
    try (Release release = SmallRulebook.with(SENTENCES, withoutSaver).compile()) {
      assertThat(
              SmallRulebook.conclusions(
                  release, SmallRulebook.client(35, 1500, Family.CURRENT, Family.SAVINGS)))
          .extracting(Conclusion::reason)
          .contains("Money lies idle (on the current account)")
          .doesNotContain("The client saves");
    }
  }

  @Test
  void twoRulesOfOneFileMayBeCompiledAYearApart() throws BrokenRulebook {
    SmallRulebook first = edited(SENTENCES, "The client saves", "The client saves already");
    SmallRulebook second =
        SmallRulebook.with(
            SENTENCES,
            text(SENTENCES)
                .replace("The client saves", "The client saves already")
                .replace("Money lies idle (", "Money rests ("));
    try (Release before = first.compile();
        Release release = second.compile()) {
      assertThat(
              SmallRulebook.conclusions(
                  release, SmallRulebook.client(35, 1500, Family.CURRENT, Family.SAVINGS)))
          .extracting(Conclusion::reason)
          .contains("The client saves already", "Money rests (on the current account)");
      assertThat(before.id()).isNotEqualTo(release.id());
    }
  }

  @Test
  void moreRulesThanMemoryIsKeptForAreRefusedBeforeTheyAreCompiled() {
    StringBuilder rules = new StringBuilder();
    for (int n = 0; n < 2_000; n++) {
      rules
          .append("rule \"%d\" when Today() then ".formatted(n))
          .append("insert(new Segment(Scheme.VALUE, \"A\", \"a\", \"@rule\")); end\n");
    }
    long before = CompiledRules.compiled();
    assertThat(SmallRulebook.with("1-segmentation/test.drl", rules.toString()).problems())
        .singleElement()
        .asString()
        .contains("a rulebook may have 2,000 rules");
    assertThat(CompiledRules.compiled()).isEqualTo(before);
  }

  private static long compiledFor(SmallRulebook rulebook) throws BrokenRulebook {
    long before = CompiledRules.compiled();
    rulebook.compile().close();
    return CompiledRules.compiled() - before;
  }

  private static List<Conclusion> conclusions(Release release) {
    return SmallRulebook.conclusions(release, SmallRulebook.client(35, 1500, Family.CURRENT));
  }

  private static SmallRulebook edited(String path, String from, String to) {
    assertThat(text(path)).contains(from);
    return SmallRulebook.with(path, text(path).replace(from, to));
  }

  private static String text(String path) {
    return new String(SmallRulebook.unchanged().files().byPath().get(path), StandardCharsets.UTF_8);
  }
}
