package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.learning.Ranking.Worth;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void aPerfectRankingFindsEveryYesFirst() {
    boolean[] yes = new boolean[20];
    double[] scores = new double[20];
    yes[7] = yes[13] = true;
    scores[7] = scores[13] = 1;
    Worth worth = new Ranking(scores, yes).worth();
    assertThat(worth.auc()).isEqualTo(1);
    assertThat(worth.lift()).isCloseTo(10, within(1e-12));
  }

  @Test
  void equalScoresShareTheirPlacesAndAreWorthChance() {
    boolean[] yes = new boolean[50];
    yes[0] = yes[1] = yes[2] = true;
    Worth worth = new Ranking(new double[50], yes).worth();
    assertThat(worth.auc()).isEqualTo(0.5);
    assertThat(worth.lift()).isCloseTo(1, within(1e-12));
  }

  @Test
  void groupsAreRankedApartAndAddedUp() {
    Worth good = new Ranking(new double[] {3, 2, 1}, new boolean[] {true, false, false}).worth();
    Worth bad = new Ranking(new double[] {1, 2}, new boolean[] {true, false}).worth();
    Worth both = good.plus(bad);
    assertThat(both.auc()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(both.lift()).isCloseTo(1 / (1 / 3.0 + 1 / 2.0), within(1e-12));
  }

  @Test
  void aClientWhoCountsTwiceIsTwoClients() {
    Ranking ranking = new Ranking(new double[] {2, 1}, new boolean[] {true, false});
    assertThat(ranking.worth(new int[] {2, 3}).pairs()).isEqualTo(6);
  }
}
