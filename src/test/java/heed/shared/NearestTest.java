package heed.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("SALES", "SURVEY", "CARE", "social benefit");

  @Test
  void aSlipOfTheHandIsUnderstood() {
    assertThat(Nearest.to("SALE", KNOWN)).contains("SALES");
    assertThat(Nearest.to("SLAES", KNOWN)).contains("SALES");
    assertThat(Nearest.to("sruvey", KNOWN)).contains("SURVEY");
    assertThat(Nearest.to("social benefits", KNOWN)).contains("social benefit");
  }

  @Test
  void nothingIsGuessedWhereNothingIsNear() {
    assertThat(Nearest.to("ELEPHANT", KNOWN)).isEmpty();
    assertThat(Nearest.to("", List.of())).isEmpty();
    assertThat(Nearest.hint("ELEPHANT", KNOWN)).isEmpty();
  }

  @Test
  void theHintEndsAMessage() {
    assertThat(Nearest.hint("SALE", KNOWN)).isEqualTo("; did you mean SALES?");
  }
}
