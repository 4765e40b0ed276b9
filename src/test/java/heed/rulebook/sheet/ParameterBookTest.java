package heed.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParameterBookTest {
  private static final String HEADINGS = "name,value,unit,since,owner,why";

  private final ParameterBook book =
      ParameterBook.read(
          Sheets.sound(
              "parameters.csv",
              HEADINGS,
              "socialRate,6,money,2026-01-01,Board,start",
              "socialRate,8,money,2026-12-01,Board,more",
              "currency,EUR,text,2026-03-01,Finance,one currency"));

  @Test
  void aValueHoldsFromItsDayOnUntilTheNext() {
    assertThat(book.asOf(LocalDate.of(2026, 11, 30)).number("socialRate")).isEqualTo(6);
    assertThat(book.asOf(LocalDate.of(2026, 12, 1)).number("socialRate")).isEqualTo(8);
    assertThat(book.asOf(LocalDate.of(2030, 1, 1)).number("socialRate")).isEqualTo(8);
  }

  @Test
  void beforeItsFirstLineANameHasTheValueOfThatLine() {
    assertThat(book.asOf(LocalDate.of(2020, 1, 1)).number("socialRate")).isEqualTo(6);
    assertThat(book.asOf(LocalDate.of(2026, 1, 1)).text("currency")).isEqualTo("EUR");
  }

  @Test
  void theValuesOfAPeriodArePreparedOnce() {
    assertThat(book.asOf(LocalDate.of(2026, 4, 1))).isSameAs(book.asOf(LocalDate.of(2026, 11, 30)));
  }

  @Test
  void aNumberCanBeReadAsTextButNotATextAsANumber() {
    Parameters parameters = book.asOf(LocalDate.of(2026, 11, 24));
    assertThat(parameters.text("socialRate")).isEqualTo("6");
    assertThat(parameters.isNumber("currency")).isFalse();
    assertThatThrownBy(() -> parameters.number("currency"))
        .hasMessage("no number in parameters.csv is called currency");
    assertThatThrownBy(() -> parameters.text("curency"))
        .hasMessage("nothing in parameters.csv is called curency");
    assertThat(book.names()).containsExactlyInAnyOrder("socialRate", "currency");
  }

  @Test
  void everythingThatIsWrongIsReported() {
    assertThat(
            problems(
                "Social Rate,6,money,2026-01-01,Board,why",
                "share,50 %,share,2026-01-01,Board,why",
                "limit,\"1,000\",money,01/02/2026,,",
                "a,1,days,2026-01-01,Board,why",
                "a,2,days,2026-01-01,Board,why",
                "a,two,months,2026-02-01,Board,why",
                "a,3,months,2026-03-01,Board,why"))
        .containsExactly(
            "parameters.csv:2:1: a parameter's name is one word such as idleBalanceMonths, beginning with a small letter, but this is 'Social Rate'",
            "parameters.csv:3:2: '50 %' is not a number; write it with digits and a point only, such as 1250.5, and a share such as 50 % as 0.5",
            "parameters.csv:4:2: '1,000' is not a number; write it with digits and a point only, such as 1250.5, and a share such as 50 % as 0.5",
            "parameters.csv:4:4: the value under since must be a date such as 2026-11-24, but is '01/02/2026'",
            "parameters.csv:4:5: the cell under owner must not be empty",
            "parameters.csv:4:6: the cell under why must not be empty",
            "parameters.csv:6:4: a already has a value since 2026-01-01, in line 5",
            "parameters.csv:7:2: a is a number in line 5, so it must be one here too, but is 'two'",
            "parameters.csv:7:3: a is in 'days' in line 5; a parameter keeps its unit",
            "parameters.csv:8:3: a is in 'days' in line 5; a parameter keeps its unit");
  }

  private static List<String> problems(String... lines) {
    return Sheets.problems(
        "parameters.csv",
        ParameterBook::read,
        Stream.concat(Stream.of(HEADINGS), Arrays.stream(lines)).toArray(String[]::new));
  }
}
