package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.PropensityBasis;
import heed.catalogue.Purpose;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PropensityTableTest {
  private static final double K = 20;
  private static final double NEVER_FADES = 1e12;
  private static final String SAVER = "BEHAVIOUR IDLE_SAVER";
  private static final String WEARY = "BEHAVIOUR WEARY_OF_CALLS";
  private static final String STUDENT = "occupation STUDENT";
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

  private final PropensityTable table =
      new PropensityTable(
          List.of(
              ResponseCount.of("DEPOSIT", Channel.CALL, null, MONTH, 1000, 100),
              ResponseCount.of("DEPOSIT", Channel.CALL, SAVER, MONTH, 80, 40),
              ResponseCount.of("DEPOSIT", Channel.CALL, WEARY, MONTH, 200, 10),
              ResponseCount.of("DEPOSIT", Channel.CALL, STUDENT, MONTH, 50, 10),
              ResponseCount.of("DEPOSIT", Channel.LETTER, null, MONTH, 10, 0)),
          TODAY,
          new Smoothing(K, NEVER_FADES));

  @Test
  void withoutAnyHistoryThePriorStands() {
    assertThat(
            table
                .estimate(action("OTHER"), Channel.CALL, STUDENT, List.of(SAVER), OwnTally.NONE)
                .mean())
        .isEqualTo(0.1);
  }

  @Test
  void manyContactsOutweighThePrior() {
    double action = (100 + K * 0.1) / (1010 + K);
    double onCall = (100 + K * action) / (1000 + K);
    assertThat(
            table.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(), OwnTally.NONE).mean())
        .isCloseTo(onCall, within(1e-9));
  }

  @Test
  void aSegmentThatAnswersMoreOftenRaisesTheEstimate() {
    assertThat(mean(null, SAVER)).isCloseTo((40 + K * mean(null)) / (80 + K), within(1e-9));
  }

  @Test
  void ofSeveralSegmentsTheMostTellingCounts() {
    assertThat(mean(null, WEARY)).isLessThan(mean(null));
    assertThat(mean(null, SAVER, WEARY)).isEqualTo(mean(null, WEARY, SAVER));
    assertThat(mean(null, SAVER, WEARY)).isEqualTo(mean(null, SAVER));
  }

  @Test
  void contactsOfUnknownSegmentsSpeakForTheOccupation() {
    assertThat(mean(STUDENT)).isCloseTo((10 + K * mean(null)) / (50 + K), within(1e-9));
    assertThat(mean(STUDENT, SAVER)).isCloseTo((40 + K * mean(STUDENT)) / (80 + K), within(1e-9));
  }

  @Test
  void whatIsAddedLaterCountsAsIfItHadBeenThereFromTheBeginning() {
    List<ResponseCount> more =
        List.of(
            ResponseCount.of("DEPOSIT", Channel.CALL, null, MONTH.plusMonths(1), 2, 1),
            ResponseCount.of("DEPOSIT", Channel.CALL, SAVER, MONTH, -3, -3),
            new ResponseCount("DEPOSIT", null, null, 2, MONTH, 9, 3));
    List<ResponseCount> first =
        List.of(
            ResponseCount.of("DEPOSIT", Channel.CALL, null, MONTH, 40, 9),
            ResponseCount.of("DEPOSIT", Channel.CALL, SAVER, MONTH, 8, 4));
    Smoothing smoothing = new Smoothing(K, 200);
    PropensityTable grown = new PropensityTable(first, TODAY, smoothing).plus(more);
    PropensityTable anew =
        new PropensityTable(
            Stream.concat(first.stream(), more.stream()).toList(), TODAY, smoothing);
    assertThat(grown.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(SAVER), OwnTally.NONE))
        .isEqualTo(
            anew.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(SAVER), OwnTally.NONE));
    assertThat(grown.frequency(action("DEPOSIT"), 2, 5))
        .isEqualTo(anew.frequency(action("DEPOSIT"), 2, 5));
  }

  @Test
  void theClientsOwnAnswersComeLastAndCountMost() {
    Action deposit = action("DEPOSIT");
    double without = table.estimate(deposit, Channel.CALL, null, List.of(), OwnTally.NONE).mean();
    assertThat(table.estimate(deposit, Channel.CALL, null, List.of(), new OwnTally(1, 1)).mean())
        .isGreaterThan(without);
    assertThat(table.estimate(deposit, Channel.CALL, null, List.of(), new OwnTally(5, 0)).mean())
        .isLessThan(without);
  }

  @Test
  void groupsOfWhichNothingIsKnownBackOffToTheChannel() {
    assertThat(mean("occupation PILOT", "BEHAVIOUR UNHEARD_OF")).isEqualTo(mean(null));
  }

  @Test
  void whatIsAHalfLifeOldCountsHalf() {
    double k = 20;
    PropensityTable faded =
        new PropensityTable(
            List.of(ResponseCount.of("DEPOSIT", Channel.CALL, null, MONTH, 100, 40)),
            MONTH.plusDays(14 + 365),
            new Smoothing(k, 365));
    double action = (20 + k * 0.1) / (50 + k);
    assertThat(
            faded.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(), OwnTally.NONE).mean())
        .isCloseTo((20 + k * action) / (50 + k), within(1e-9));
  }

  @Test
  void theMoreIsKnownTheSurerTheEstimate() {
    Estimate known =
        table.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(), new OwnTally(9, 1));
    Estimate unknown =
        table.estimate(action("DEPOSIT"), Channel.CALL, null, List.of(), OwnTally.NONE);
    assertThat(known.contacts()).isGreaterThan(unknown.contacts());
    assertThat(new Estimate(0.1, 1000).deviation()).isLessThan(new Estimate(0.1, 20).deviation());
  }

  private double mean(String occupation, String... segments) {
    return table
        .estimate(action("DEPOSIT"), Channel.CALL, occupation, List.of(segments), OwnTally.NONE)
        .mean();
  }

  private static Action action(String code) {
    return new Action(
        code,
        Map.of("en", code),
        Issue.GROW,
        ActionGroup.SALES,
        Purpose.MARKETING,
        false,
        null,
        null,
        100,
        0,
        0.1,
        PropensityBasis.ESTIMATE,
        1,
        null,
        List.of(Channel.CALL),
        List.of());
  }
}
