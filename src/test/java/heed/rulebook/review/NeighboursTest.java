package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
  private static final Neighbours WORDS = new Neighbours(List.of("FARMER", "TRADER", "STUDENT"));

  @ParameterizedTest
  @ValueSource(strings = {"FARMR", "FARMERS", "FARNER", "FRAMER", "farmrE"})
  void aLetterMissingAddedWrongOrSwappedIsOneSlip(String written) {
    assertThat(WORDS.of(written)).hasValue("FARMER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FARMER", "FAMRRE", "FARM", "TEACHER", ""})
  void neitherTheWordItselfNorWhatIsFurtherAwayIs(String written) {
    assertThat(WORDS.of(written)).isEmpty();
  }

  @Test
  void manyWordsDoNotTakeEachWithEach() {
    List<String> many = IntStream.range(0, 50_000).mapToObj(n -> "WORD_" + n * 7919L).toList();
    Neighbours neighbours = new Neighbours(many);
    assertThat(many).allSatisfy(word -> assertThat(neighbours.of(word)).isNotEqualTo(word));
  }
}
