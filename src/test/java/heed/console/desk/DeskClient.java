package heed.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.shared.Json;
import heed.shared.UtcDay;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Instant;
import java.util.List;

/** Clients of the desk's tests: a trader with a loan and savings, of whom much is known. */
final class DeskClient {
  private DeskClient() {}

  /** Stores one. */
  static void put(HeedServer heed, String id, String name, String phone, String language) {
    String json =
        """
        {"client":{"id":"%1$s","gender":"FEMALE","ageYears":38,"area":"URBAN","language":"%4$s",
          "occupation":"TRADER","tenureMonths":30,"status":"ACTIVE","branch":"Centro","officer":"J. Ramos"},
         "identity":{"name":%2$s,"phone":"%3$s","externalId":"CB-%1$s"},
         "household":{"size":5,"dependants":3,"schoolAgeChildren":2,"incomePerMonth":820,
           "essentialExpensesPerMonth":410,"otherDebtPerMonth":0,"assessedOn":"%5$s"},
         "holdings":[{"account":"L-1","product":"BUSINESS_LOAN","family":"LOAN","status":"ACTIVE",
             "openedOn":"2024-03-01","balance":640,"marginPast12Months":88},
           {"account":"S-1","product":"PASSBOOK_SAVINGS","family":"SAVINGS","status":"ACTIVE",
             "openedOn":"2023-05-11","balance":310,"marginPast12Months":6.5}],
         "loanAccounts":[{"account":"L-1","purpose":"BUSINESS","principal":1200,"outstanding":640,
           "instalmentPerMonth":72,"paidShare":0.55,"daysPastDue":0,"worstDaysPastDue12Months":2,"cycle":3,
           "timesRescheduled":0,"writtenOff":false}],
         "contacts":[{"at":"2026-05-03T12:00:00Z","action":"SAVINGS_GOAL","channel":"CALL","status":"REACHED"}],
         "responses":[{"at":"2026-05-03T12:05:00Z","action":"SAVINGS_GOAL","channel":"CALL","outcome":"DECLINED","reason":"TIMING"}],
         "consents":[{"purpose":"MARKETING","status":"GIVEN"}],
         "surveyAnswers":[{"survey":"SATISFACTION","question":"NPS","answer":"9","answeredOn":"2026-04-02"}]}
        """
            .formatted(
                id,
                Json.mapper().valueToTree(name),
                phone,
                language,
                UtcDay.of(Instant.now()).minusDays(20));
    HttpAnswer answer = heed.http().put("/v1/clients/" + id, json);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  /** What was recorded of a client's answers, in order. */
  static List<String> answersOf(HeedServer heed, String client) {
    return heed.database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select concat_ws(' ', action, outcome, note, recorded_by)
                        from answer where client_id = :client order by recorded_at
                        """)
                    .bind("client", client)
                    .mapTo(String.class)
                    .list());
  }
}
