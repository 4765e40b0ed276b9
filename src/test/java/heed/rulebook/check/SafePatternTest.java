package heed.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"[A-Z][A-Z0-9_]*", "sav(ing|e).*", "\\d{1,3}", "A|B|C", "[0-9.]+", ".+@.+", ""})
  void whatAlwaysEndsSoonIsAllowed(String pattern) {
    assertThat(SafePattern.danger(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a|aa)*",
        "(a?){20}",
        "(?=a)",
        "(?i)a",
        "(a)\\1",
        "\\Qa",
        "a*a*a*",
        "a{1,}b{1,}c*",
        "a{100}",
        "a{2,1000}",
        "a{0,9}b{0,9}c{0,9}d{0,49}",
        "[a",
        "("
      })
  void whatMayNotEndOrIsNoPatternIsRefused(String pattern) {
    assertThat(SafePattern.danger(pattern)).isPresent();
  }
}
