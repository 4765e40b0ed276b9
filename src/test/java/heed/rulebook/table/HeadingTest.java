package heed.rulebook.table;

import static heed.rulebook.table.SituationBuilder.TODAY;
import static heed.rulebook.table.SituationBuilder.aSituation;
import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import heed.client.fact.HoldingStatus;
import heed.rulebook.Situation;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.shared.Direction;
import heed.shared.Outcome;
import org.junit.jupiter.api.Test;

class HeadingTest {
  @Test
  void whatIsNotKnownIsUnknownUnderEveryHeading() {
    Reading nothing = new Reading(aSituation().build());
    for (Heading heading : Heading.values()) {
      switch (heading) {
        case STATUS -> assertThat(nothing.words(heading)).containsExactly("ACTIVE");
        case COMPLAINT -> assertThat(nothing.words(heading)).containsExactly("NONE");
        case CONTACTS_IN_30_DAYS -> assertThat(nothing.number(heading)).isZero();
        default -> {
          if (heading.form() == Heading.Form.NUMBER) {
            assertThat(nothing.number(heading)).as(heading.title()).isNaN();
          } else {
            assertThat(nothing.words(heading)).as(heading.title()).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void theBalanceIsThatOfCurrentAndSavingsAccountsHeldNow() {
    Reading client =
        read(
            aSituation()
                .holding(Family.CURRENT, 100.0)
                .holding(Family.SAVINGS, 20.5)
                .holding(Family.SAVINGS, null)
                .holding(Family.TERM_DEPOSIT, 1_000.0)
                .holding(Family.SAVINGS, HoldingStatus.CLOSED, 7.0, null));
    assertThat(client.number(Heading.BALANCE)).isEqualTo(120.5);
    assertThat(client.words(Heading.HOLDS)).containsOnly("CURRENT", "SAVINGS", "TERM_DEPOSIT");
    assertThat(client.words(Heading.HAD_PRODUCT)).hasSize(5);
    assertThat(client.words(Heading.HOLDS_PRODUCT)).hasSize(4);
  }

  @Test
  void loansSpeakForTheWorstAndTheFurthest() {
    Reading client =
        read(
            aSituation()
                .loan(HoldingStatus.ACTIVE, "BUSINESS", 0.4, 12, 2)
                .loan(HoldingStatus.ACTIVE, "SCHOOL_FEES", 0.6, 0, 3)
                .loan(HoldingStatus.CLOSED, "HOUSING", 1, 30, 1));
    assertThat(client.words(Heading.LOAN_PURPOSE)).containsExactly("BUSINESS", "SCHOOL_FEES");
    assertThat(client.number(Heading.PAID_SHARE)).isEqualTo(0.6);
    assertThat(client.number(Heading.DAYS_PAST_DUE)).isEqualTo(12);
    assertThat(client.number(Heading.LOAN_CYCLE)).isEqualTo(3);
  }

  @Test
  void daysAndMonthsAreCountedFromToday() {
    Reading client =
        read(
            aSituation()
                .holding(
                    Family.CURRENT, HoldingStatus.ACTIVE, null, TODAY.minusMonths(7).plusDays(1))
                .contacted(0, Direction.OUTBOUND)
                .contacted(30, Direction.OUTBOUND)
                .contacted(31, Direction.OUTBOUND)
                .contacted(1, Direction.INBOUND)
                .event("BIRTH", -60)
                .event("SCHOOL_TERM_STARTS", 60)
                .event("ILLNESS", -61)
                .answered(365, "TERM_DEPOSIT", Outcome.CONVERTED)
                .answered(366, "TERM_DEPOSIT", Outcome.DECLINED));
    assertThat(client.number(Heading.MONTHS_SINCE_LAST_ACTIVITY)).isEqualTo(6);
    assertThat(client.number(Heading.CONTACTS_IN_30_DAYS)).isEqualTo(2);
    assertThat(client.words(Heading.EVENT)).containsExactly("BIRTH", "SCHOOL_TERM_STARTS");
    assertThat(client.words(Heading.ANSWERED)).containsExactly("TERM_DEPOSIT:CONVERTED");
  }

  @Test
  void theRestIsReadAsItStands() {
    Reading client =
        read(
            aSituation()
                .poverty(0.2)
                .poverty(0.4)
                .complained()
                .calledAbout("Balance-Enquiry")
                .inSegment("IDLE_SAVER"));
    assertThat(client.number(Heading.POVERTY_LIKELIHOOD)).isEqualTo(0.4);
    assertThat(client.words(Heading.COMPLAINT)).containsExactly("OPEN");
    assertThat(client.words(Heading.REASON_FOR_CONTACT)).containsExactly("balance-enquiry");
    assertThat(client.words(Heading.SEGMENT)).containsExactly("IDLE_SAVER");
  }

  @Test
  void theAssessmentComesFromTheRepaymentCapacity() {
    Situation known = aSituation().build();
    Reading client =
        new Reading(
            new Situation(
                known.profile(),
                known.contexts(),
                known.today(),
                null,
                new RepaymentCapacity(0.3, 0.5, 100.0, Freshness.STALE),
                known.concluded()));
    assertThat(client.words(Heading.ASSESSMENT)).containsExactly("STALE");
    assertThat(client.number(Heading.DEBT_SERVICE_SHARE)).isEqualTo(0.3);
  }

  private static Reading read(SituationBuilder situation) {
    return new Reading(situation.build());
  }
}
