package heed.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private final Random random = new Random(20261124);

  @Test
  void partnersAreEqualAndNeverCross() {
    for (int round = 0; round < 500; round++) {
      List<String> from = words(random.nextInt(60), 1 + random.nextInt(40));
      List<String> to = edited(from);
      int[] partner = Alignment.of(from, to);
      int last = -1;
      for (int f = 0; f < partner.length; f++) {
        if (partner[f] != Alignment.NONE) {
          assertThat(to.get(partner[f])).isEqualTo(from.get(f));
          assertThat(partner[f]).isGreaterThan(last);
          last = partner[f];
        }
      }
    }
  }

  @Test
  void whatWasNotEditedKeepsItsPartner() {
    List<String> from = IntStream.range(0, 1_000).mapToObj(i -> "line " + i).toList();
    List<String> to = new ArrayList<>(from);
    to.set(500, "other");
    to.add(200, "new");
    to.remove(800);
    assertThat(Arrays.stream(Alignment.of(from, to)).filter(t -> t == Alignment.NONE).count())
        .isEqualTo(2);
  }

  @Test
  void aLongestRisingRunKeepsItsPlaceAndTheRestHasMoved() {
    assertThat(Order.moved(new int[] {1, 2, 3, 0})).containsExactly(false, false, false, true);
    assertThat(Order.moved(new int[] {Alignment.NONE, 5, 1, 2, 3}))
        .containsExactly(false, true, false, false, false);
    assertThat(Order.moved(new int[0])).isEmpty();
  }

  private List<String> words(int size, int kinds) {
    return IntStream.range(0, size).mapToObj(i -> "w" + random.nextInt(kinds)).toList();
  }

  private List<String> edited(List<String> words) {
    List<String> edited = new ArrayList<>(words);
    for (int i = random.nextInt(6); i > 0 && !edited.isEmpty(); i--) {
      int at = random.nextInt(edited.size());
      switch (random.nextInt(3)) {
        case 0 -> edited.remove(at);
        case 1 -> edited.add(at, "w" + random.nextInt(40));
        default -> edited.add(random.nextInt(edited.size()), edited.remove(at));
      }
    }
    return edited;
  }
}
