package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  @Test
  void whatIsKeptIsArgon2idWithASaltOfItsOwn() {
    String one = Passwords.hash("correct horse battery");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.hash("correct horse battery")).isNotEqualTo(one);
    assertThat(Passwords.matches("correct horse battery", one)).isTrue();
    assertThat(Passwords.matches("correct horse batterz", one)).isFalse();
  }

  @Test
  void aGeneratedPasswordIsEasyToReadAndNeverTheSame() {
    assertThat(Passwords.generate())
        .matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}")
        .isNotEqualTo(Passwords.generate())
        .hasSizeGreaterThanOrEqualTo(Passwords.SHORTEST);
  }
}
