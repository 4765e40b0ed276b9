package heed.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.TestDatabase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnnouncementsIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void whoeverListensIsWokenAgainAlthoughMemoryRanOutMeanwhile() throws Exception {
    AtomicInteger woken = new AtomicInteger();
    CountDownLatch thrice = new CountDownLatch(3);
    Announcements announcements =
        new Announcements(
            DATABASE.address(),
            "a_channel",
            (said, connection) -> {
              thrice.countDown();
              if (woken.incrementAndGet() == 1) {
                throw new OutOfMemoryError("as if");
              }
            });
    announcements.start();
    try {
      assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(announcements.lost()).isNull();
    } finally {
      announcements.stop();
    }
  }
}
