package heed.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heed.insight.SmallCells.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
  @Test
  void aCellAboutFewerThanThirtyIsHiddenAndOneAboutNobodyIsNot() {
    assertThat(
            SmallCells.among(
                List.of(new Size("a", 29), new Size("b", 30), new Size("c", 0)), false))
        .containsExactly("a");
  }

  @Test
  void whereATotalIsShownTheNextSmallestIsHiddenToo() {
    assertThat(
            SmallCells.among(
                List.of(new Size("a", 5), new Size("b", 500), new Size("c", 40)), true))
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void whatIsMissingFromATotalIsNeverFewNorOneCell() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Size> cells = new ArrayList<>();
      for (int cell = 0; cell < 2 + random.nextInt(6); cell++) {
        cells.add(new Size("cell" + cell, 1 + random.nextInt(random.nextBoolean() ? 40 : 400)));
      }
      Set<String> hidden = SmallCells.among(cells, true);
      long missing =
          cells.stream().filter(it -> hidden.contains(it.label())).mapToLong(Size::size).sum();
      assertThat(hidden)
          .containsAll(cells.stream().filter(it -> it.size() < 30).map(Size::label).toList());
      assertThat(hidden.isEmpty() || hidden.size() == cells.size() || hidden.size() > 1).isTrue();
      assertThat(hidden.isEmpty() || hidden.size() == cells.size() || missing >= 30).isTrue();
    }
  }
}
