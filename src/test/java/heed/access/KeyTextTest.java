package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
  private static final String GOOD = "heed_abcd1234_0123456789abcdefghij0123456789abcdefghij";

  @Test
  void aKeyIsReadAsItWasWritten() {
    KeyText key = KeyText.generate();
    assertThat(key.text()).matches("heed_[a-z0-9]{8}_[a-z0-9]{40}");
    assertThat(KeyText.read(key.text())).contains(key);
    assertThat(KeyText.read(GOOD).orElseThrow().prefix()).isEqualTo("abcd1234");
  }

  @Test
  void noTwoKeysAreAlike() {
    assertThat(KeyText.generate().sha256()).isNotEqualTo(KeyText.generate().sha256());
  }

  @Test
  void aKeyInALogDoesNotTellItsSecret() {
    assertThat(KeyText.read(GOOD).orElseThrow()).hasToString("heed_abcd1234_…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "heed_",
        "heed_abcd1234",
        "geed_abcd1234_0123456789abcdefghij0123456789abcdefghij",
        "heed_ABCD1234_0123456789abcdefghij0123456789abcdefghij",
        "heed_abcd1234-0123456789abcdefghij0123456789abcdefghij",
        "heed_abcd1234_0123456789abcdefghij0123456789abcdefghi",
        "heed_abcd1234_0123456789abcdefghij0123456789abcdefghij0",
        "heed_abcd1234_0123456789abcdefghij0123456789abcdefghi ",
        "heed_abcd1234_0123456789abcdefghij0123456789abcdefghiü"
      })
  void whatHasAnotherFormIsNoKey(String sent) {
    assertThat(KeyText.read(sent)).isEmpty();
  }
}
