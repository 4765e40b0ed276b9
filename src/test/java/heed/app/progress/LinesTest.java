package heed.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aLineComesEveryThreeSecondsAndAtTheEnd() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    HandClock clock = new HandClock();
    Lines lines = new Lines(new PrintStream(written, true, StandardCharsets.UTF_8), clock);
    lines.begin("bank-marketing", 45_211);
    for (int second = 1; second <= 7; second++) {
      clock.now = clock.now.plusSeconds(1);
      lines.reached(second * 5_000L);
    }
    lines.end();
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "bank-marketing: 15,000 of 45,211",
            "bank-marketing: 30,000 of 45,211",
            "bank-marketing: 35,000 of 45,211");
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
