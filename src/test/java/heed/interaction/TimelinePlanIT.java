package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However much history there is, what happened with one client is found by index. */
class TimelinePlanIT {
  @Test
  void theTimelineReadsNothingOfOtherClients() {
    TestDatabase database = TestDatabase.fresh();
    database.jdbi().onDemand(InteractionDao.class).ensureMonth(LocalDate.of(2026, 11, 1));

    List<String> plan =
        database
            .jdbi()
            .withHandle(
                handle -> {
                  handle.execute("set enable_seqscan = off");
                  return handle
                      .createQuery(
                          "explain select * from client_event where client_id = 'c'"
                              + " and (at, key) < (now(), '') order by at desc, key desc limit 51")
                      .mapTo(String.class)
                      .list();
                });

    assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    assertThat(plan).filteredOn(line -> line.contains("client_id")).hasSizeGreaterThanOrEqualTo(7);
  }
}
