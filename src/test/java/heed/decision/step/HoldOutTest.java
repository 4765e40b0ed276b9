package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldOutTest {
  private static final int CLIENTS = 20_000;

  @Test
  void theSameClientIsAlwaysDrawnTheSame() {
    assertThat(HoldOut.draw("bm-00001", "spring")).isEqualTo(HoldOut.draw("bm-00001", "spring"));
  }

  @Test
  void anyShareOfClientsFallsBelowIt() {
    for (double share : new double[] {0.01, 0.05, 0.5, 0.9}) {
      assertThat(below(share, "spring")).as("share " + share).isCloseTo(share, within(0.01));
    }
  }

  @Test
  void anotherCampaignDrawsOthers() {
    double both =
        IntStream.range(0, CLIENTS)
                .filter(
                    n ->
                        HoldOut.draw("c" + n, "spring") < 0.1
                            && HoldOut.draw("c" + n, "autumn") < 0.1)
                .count()
            / (double) CLIENTS;
    assertThat(both).isCloseTo(0.01, within(0.005));
  }

  private static double below(double share, String campaign) {
    return IntStream.range(0, CLIENTS).filter(n -> HoldOut.draw("c" + n, campaign) < share).count()
        / (double) CLIENTS;
  }
}
