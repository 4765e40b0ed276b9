package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Catalogue;
import heed.catalogue.Purpose;
import heed.client.Profile;
import heed.client.fact.Complaint;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Consent;
import heed.client.fact.ConsentPurpose;
import heed.client.fact.ConsentStatus;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import heed.client.fact.Response;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Dropped;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.decision.model.Recommendation;
import heed.rulebook.Release;
import heed.rulebook.conclusion.Freshness;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Json;
import heed.shared.Outcome;
import heed.testing.RandomProfiles;
import heed.testing.ShippedRulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every client, whatever is known of her: 3,000 full profiles from a seed. */
class FunnelTest {
  private static final int PROFILES = 3000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final PropensitySource PRIORS = question -> question.action().prior();
  private static final Release RELEASE = ShippedRulebook.release();
  private static final Catalogue CATALOGUE = RELEASE.catalogue();
  private static final List<DecisionInput> INPUTS = new ArrayList<>();
  private static final List<Decision> DECISIONS = new ArrayList<>();

  @BeforeAll
  static void decideForEverybody() {
    RandomProfiles profiles =
        new RandomProfiles(42, TODAY, CATALOGUE.actions().stream().map(Action::code).toList());
    Channel[] channels = {null, Channel.CALL, Channel.BRANCH, Channel.SMS};
    for (int n = 0; n < PROFILES; n++) {
      Occasion occasion =
          new Occasion(
              channels[n % channels.length],
              n % 3 == 0 ? Direction.INBOUND : Direction.OUTBOUND,
              List.of(),
              null,
              50);
      DecisionInput input = new DecisionInput(profiles.next("r" + n), occasion, NOW, n);
      INPUTS.add(input);
      DECISIONS.add(Funnel.decide(RELEASE, input, PRIORS));
    }
  }

  @Test
  void everyActionEndsRankedOrDroppedExactlyOnce() {
    List<String> all = CATALOGUE.actions().stream().map(Action::code).toList();
    forEach(
        (input, decision) ->
            assertThat(
                    Stream.concat(
                        decision.recommendations().stream().map(Recommendation::action),
                        decision.dropped().stream().map(Dropped::action)))
                .as(input.toString())
                .containsExactlyInAnyOrderElementsOf(all));
  }

  @Test
  void theSameInputGivesTheSameBytes() throws JsonProcessingException {
    for (int n = PROFILES - 1; n >= 0; n--) {
      Decision again = Funnel.decide(RELEASE, INPUTS.get(n), PRIORS);
      assertThat(Json.mapper().writeValueAsString(again))
          .isEqualTo(Json.mapper().writeValueAsString(DECISIONS.get(n)));
    }
  }

  @Test
  void aStoredInputReadsBackEqual() throws JsonProcessingException {
    for (DecisionInput input : INPUTS) {
      String stored = Json.mapper().writeValueAsString(input);
      assertThat(Json.mapper().readValue(stored, DecisionInput.class)).isEqualTo(input);
    }
  }

  @Test
  void creditIsOfferedOnlyWithinAFreshlyAssessedCapacityAndNeverInArrears() {
    List<String> offered = new ArrayList<>();
    forEach(
        (input, decision) -> {
          for (Recommendation it : decision.recommendations()) {
            Action action = CATALOGUE.find(it.action()).orElseThrow();
            if (action.credit()) {
              offered.add(it.action());
              assertThat(isInArrears(input.profile())).as(input.toString()).isFalse();
              assertThat(decision.client().capacity().freshness()).isEqualTo(Freshness.FRESH);
              assertThat(decision.client().capacity().headroomPerMonth())
                  .isGreaterThanOrEqualTo(action.instalmentPerMonth());
              assertThat(debtServiceWith(action, input.profile()))
                  .isLessThanOrEqualTo(0.5 * input.profile().household().incomePerMonth() + 0.01);
            }
          }
        });
    assertThat(offered).as("credit that was offered at all").hasSizeGreaterThan(20);
  }

  @Test
  void duringAComplaintNothingIsSold() {
    List<Decision> during = new ArrayList<>();
    forEach(
        (input, decision) -> {
          if (input.profile().complaints().stream()
              .map(Complaint::status)
              .anyMatch(status -> status == ComplaintStatus.OPEN)) {
            during.add(decision);
            assertThat(decision.recommendations())
                .as(input.toString())
                .noneMatch(it -> it.group() == ActionGroup.SALES);
          }
        });
    assertThat(during).hasSizeGreaterThan(100);
  }

  @Test
  void nothingIsMarketedWhereTheClientOptedOut() {
    List<Decision> optedOut = new ArrayList<>();
    forEach(
        (input, decision) -> {
          for (Consent consent : input.profile().consents()) {
            if (consent.purpose() == ConsentPurpose.MARKETING
                && consent.status() == ConsentStatus.OPTED_OUT) {
              optedOut.add(decision);
              assertThat(decision.recommendations())
                  .as(input.toString())
                  .noneMatch(it -> isMarketing(it) && consent.covers(it.channel()));
            }
          }
        });
    assertThat(optedOut).hasSizeGreaterThan(100);
  }

  @Test
  void anOptOutGivenAsAnAnswerCountsLikeOneRecorded() {
    List<Decision> optedOut = new ArrayList<>();
    forEach(
        (input, decision) -> {
          for (Response response : input.profile().responses()) {
            if (response.outcome() == Outcome.OPTED_OUT) {
              optedOut.add(decision);
              assertThat(decision.recommendations())
                  .as(input.toString())
                  .noneMatch(
                      it ->
                          isMarketing(it)
                              && (response.channel() == null
                                  || response.channel() == it.channel()));
            }
          }
        });
    assertThat(optedOut).hasSizeGreaterThan(100);
  }

  @Test
  void careAndCollectionsComeFirst() {
    forEach(
        (input, decision) -> {
          List<Boolean> preempting =
              decision.recommendations().stream().map(it -> it.group().preempts()).toList();
          assertThat(preempting.lastIndexOf(true))
              .as(input.toString())
              .isLessThan(preempting.contains(false) ? preempting.indexOf(false) : 50);
        });
  }

  @Test
  void everyPriorityIsItsFormula() {
    double socialRate = RELEASE.parameters(TODAY).number("socialRate");
    forEach(
        (input, decision) -> {
          for (Recommendation it : decision.recommendations()) {
            double expected =
                it.action().equals(Action.NO_ACTION)
                    ? 0
                    : it.propensity()
                            * it.contextWeight()
                            * it.lever()
                            * (it.expectedMargin() + socialRate * it.socialBenefit())
                        - it.contactCost();
            assertThat(it.priority()).as(it.toString()).isCloseTo(expected, Offset.offset(0.02));
          }
        });
  }

  @Test
  void everyActionIsRankedForSomebody() {
    Set<String> ranked = new HashSet<>();
    forEach((input, decision) -> decision.recommendations().forEach(it -> ranked.add(it.action())));
    assertThat(ranked)
        .containsExactlyInAnyOrderElementsOf(
            CATALOGUE.actions().stream().map(Action::code).toList());
  }

  private static void forEach(BiConsumer<DecisionInput, Decision> look) {
    for (int n = 0; n < PROFILES; n++) {
      look.accept(INPUTS.get(n), DECISIONS.get(n));
    }
  }

  private static boolean isMarketing(Recommendation it) {
    return CATALOGUE.find(it.action()).orElseThrow().purpose() == Purpose.MARKETING;
  }

  private static boolean isInArrears(Profile profile) {
    return profile.holdings().stream().anyMatch(it -> it.status() == HoldingStatus.IN_DEFAULT)
        || profile.loanAccounts().stream()
            .anyMatch(
                loan ->
                    loan.writtenOff()
                        || (isOpen(loan, profile)
                            && loan.daysPastDue() != null
                            && loan.daysPastDue() > 0));
  }

  private static double debtServiceWith(Action action, Profile profile) {
    double elsewhere =
        profile.household().otherDebtPerMonth() == null
            ? 0
            : profile.household().otherDebtPerMonth();
    return action.instalmentPerMonth()
        + elsewhere
        + profile.loanAccounts().stream()
            .filter(loan -> isOpen(loan, profile))
            .mapToDouble(LoanAccount::instalmentPerMonth)
            .sum();
  }

  private static boolean isOpen(LoanAccount loan, Profile profile) {
    return profile.holdings().stream()
        .filter(holding -> holding.account().equals(loan.account()))
        .allMatch(Holding::isHeld);
  }
}
