package heed.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RangesTest {
  @Test
  void aNumberOutsideItsRangeIsRefusedByNameWithTheRange() {
    assertThatThrownBy(() -> Ranges.within("ageYears", 131, 0, 130))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("ageYears must lie between 0 and 130, but is 131");
  }

  @Test
  void whatIsNotANumberIsRefused() {
    assertThatThrownBy(() -> Ranges.money("income", Double.NaN)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void unknownPasses() {
    assertThatCode(() -> Ranges.within("ageYears", null, 0, 130)).doesNotThrowAnyException();
  }

  @Test
  void aCodeIsCapitalsDigitsAndUnderscores() {
    assertThatCode(() -> Ranges.code("product", "SCHOOL_FEES_2")).doesNotThrowAnyException();
    assertThatThrownBy(() -> Ranges.code("product", "school")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void textMayNotCarryControlCharacters() {
    assertThatThrownBy(() -> Ranges.text("name", "a\u0000b", 10)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aListWithoutOneOfItsEntriesIsRefusedByPlace() {
    assertThat(Ranges.entries("holdings", null)).isEmpty();
    assertThatThrownBy(() -> Ranges.entries("holdings", Arrays.asList("a", null)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::pointer)
                    .containsExactly("/holdings/1"));
  }
}
