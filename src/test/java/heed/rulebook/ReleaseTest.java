package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.fact.Family;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.ProductFit;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReleaseTest {
  private static Release release;

  @BeforeAll
  static void compile() throws BrokenRulebook {
    release = SmallRulebook.unchanged().compile();
  }

  @AfterAll
  static void close() {
    release.close();
  }

  @Test
  void warningsGoWithTheReleaseAndStopNothing() throws BrokenRulebook {
    try (Release release = SmallRulebook.unchanged().compile()) {
      assertThat(release.warnings())
          .isNotEmpty()
          .isSorted()
          .noneMatch(RuleProblem::isError)
          .extracting(RuleProblem::file)
          .contains("actions.csv");
    }
  }

  @Test
  void aSegmentThatNothingConcludesStopsARulebookBeforeItIsBuilt() {
    assertThat(
            SmallRulebook.with(
                    "2-product-fit/life-stage.csv",
                    "segment,action,fit,because\nnot IDLE_SAVR,SAVINGS_GOAL,0.6,so\n")
                .problems())
        .containsExactly(
            "2-product-fit/life-stage.csv:2:1: no rule and no row concludes the segment IDLE_SAVR;"
                + " did you mean IDLE_SAVER?");
  }

  @Test
  void stagesSeeWhatThoseBeforeConcludedAndReasonsNameTheAuthorsLine() {
    assertThat(SmallRulebook.conclusions(release, SmallRulebook.client(35, 1500, Family.CURRENT)))
        .containsExactly(
            new Segment(
                Scheme.BEHAVIOUR,
                "IDLE_SAVER",
                "Money lies idle (on the current account)",
                "1-segmentation/behaviour.dslr:2"),
            new ProductFit(
                "SAVINGS_GOAL",
                0.4,
                "A savings goal helps at any age",
                "2-product-fit/life-stage.csv:3"),
            new ProductFit(
                "TERM_DEPOSIT", 0.8, "Idle money could earn interest", "2-product-fit/fits.dslr:1"),
            new Eligibility(
                "SAVINGS_GOAL",
                Verdict.ELIGIBLE,
                "ELIGIBLE",
                "Nothing speaks against it",
                "3-eligibility/basic.drl:1"),
            new Eligibility(
                "TERM_DEPOSIT",
                Verdict.ELIGIBLE,
                "ELIGIBLE",
                "Nothing speaks against it",
                "3-eligibility/basic.drl:1"));
  }

  @Test
  void linesThatBeginWithADashNarrowTheLineBefore() {
    assertThat(SmallRulebook.conclusions(release, SmallRulebook.client(35, 5, Family.SAVINGS)))
        .contains(
            new Segment(
                Scheme.BEHAVIOUR, "SAVER", "The client saves", "1-segmentation/behaviour.dslr:10"));
    assertThat(SmallRulebook.conclusions(release, SmallRulebook.client(35, 5, Family.LOAN)))
        .noneMatch(Segment.class::isInstance);
  }

  @Test
  void parametersHoldFromTheirDayOn() {
    assertThat(release.parameters(LocalDate.of(2026, 12, 31)).number("idleBalanceFrom"))
        .isEqualTo(1000);
    assertThat(release.parameters(LocalDate.of(2027, 1, 1)).number("idleBalanceFrom"))
        .isEqualTo(2000);
  }

  @Test
  void isNamedByItsContent() {
    assertThat(release.id()).isEqualTo(SmallRulebook.unchanged().files().hash());
    assertThat(release.id())
        .isNotEqualTo(SmallRulebook.with("README.md", "changed").files().hash());
  }

  @Test
  void closingTwiceDoesNothingAndAfterwardsNothingBegins() throws BrokenRulebook {
    Release other = SmallRulebook.unchanged().compile();
    other.close();
    other.close();
    assertThatThrownBy(
            () -> SmallRulebook.conclusions(other, SmallRulebook.client(35, 0, Family.LOAN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has been closed");
  }

  @Test
  void aReasoningUnderWayEndsOnTheReleaseThatItBeganWith() throws BrokenRulebook {
    Release other = SmallRulebook.unchanged().compile();
    Reasoning reasoning =
        other.reasonAbout(
            SmallRulebook.client(35, 1500, Family.CURRENT), List.of(), SmallRulebook.TODAY);
    other.close();
    SmallRulebook.know(reasoning);
    assertThat(reasoning.conclude(Stage.SEGMENTATION)).hasSize(1);
    assertThatCode(reasoning::close).doesNotThrowAnyException();
  }

  @Test
  void closingWhileManyReasonLosesNoDecision() throws Exception {
    Release other = SmallRulebook.unchanged().compile();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch begun = new CountDownLatch(20);
    List<Future<Integer>> counts =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          int decided = 0;
                          while (true) {
                            Reasoning reasoning;
                            try {
                              reasoning =
                                  other.reasonAbout(
                                      SmallRulebook.client(35, 1500, Family.CURRENT),
                                      List.of(),
                                      SmallRulebook.TODAY);
                            } catch (IllegalStateException closed) {
                              return decided;
                            }
                            try (reasoning) {
                              SmallRulebook.know(reasoning);
                              assertThat(reasoning.conclude(Stage.SEGMENTATION)).hasSize(1);
                            }
                            decided++;
                            begun.countDown();
                          }
                        }))
            .toList();
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    other.close();
    int decided = 0;
    for (Future<Integer> count : counts) {
      decided += count.get(60, TimeUnit.SECONDS);
    }
    assertThat(decided).isGreaterThanOrEqualTo(20);
    threads.shutdown();
  }
}
