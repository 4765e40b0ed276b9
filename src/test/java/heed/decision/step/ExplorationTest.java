package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sheet.Parameters;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int DECISIONS = 40_000;
  private static final Map<Double, Parameters> PARAMETERS = new HashMap<>();

  @Test
  void aShareOfZeroChangesNothing() {
    List<Candidate> ranking = ranking(10, 9.9, 9.8);
    assertThat(Exploration.explore(ranking, parameters(0), 1)).isSameAs(ranking);
  }

  @Test
  void onlyNearEqualsAreTriedFirst() {
    for (long seed = 0; seed < 500; seed++) {
      List<Candidate> explored = Exploration.explore(ranking(10, 9.5, 8), parameters(0.9), seed);
      assertThat(explored.get(2).priority()).isEqualTo(8);
      assertThat(explored.get(2).selectionProbability()).isEqualTo(1);
    }
  }

  @Test
  void careAndCollectionsKeepTheirPlace() {
    List<Candidate> ranking = new ArrayList<>(List.of(candidate(ActionGroup.CARE, 1)));
    ranking.addAll(ranking(10, 9.9));
    for (long seed = 0; seed < 200; seed++) {
      assertThat(Exploration.explore(ranking, parameters(0.9), seed).get(0))
          .isSameAs(ranking.get(0));
    }
  }

  @Test
  void theSameSeedChoosesTheSame() {
    assertThat(prioritiesOf(Exploration.explore(ranking(10, 9.9, 9.8), parameters(0.5), 77)))
        .isEqualTo(prioritiesOf(Exploration.explore(ranking(10, 9.9, 9.8), parameters(0.5), 77)));
  }

  @Test
  void theProbabilityThatIsToldIsTheShareOfDecisionsInWhichItComesOutSo() {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Double> told = new HashMap<>();
    for (long seed = 0; seed < DECISIONS; seed++) {
      List<Candidate> explored =
          Exploration.explore(ranking(10, 9.9, 9.8, 9.7), parameters(0.4), seed);
      for (int place = 0; place < explored.size(); place++) {
        String what = explored.get(place).priority() + " at " + place;
        times.merge(what, 1, Integer::sum);
        told.put(what, explored.get(place).selectionProbability());
      }
    }
    assertThat(told.keySet()).hasSize(10);
    told.forEach(
        (what, probability) ->
            assertThat(times.get(what) / (double) DECISIONS)
                .as(what)
                .isCloseTo(probability, within(0.01)));
  }

  private static List<Double> prioritiesOf(List<Candidate> ranking) {
    return ranking.stream().map(Candidate::priority).toList();
  }

  private static List<Candidate> ranking(double... priorities) {
    List<Candidate> ranking = new ArrayList<>();
    for (double priority : priorities) {
      ranking.add(candidate(ActionGroup.SALES, priority));
    }
    return ranking;
  }

  private static Candidate candidate(ActionGroup group, double priority) {
    Action action =
        ShippedRulebook.release().catalogue().actions().stream()
            .filter(it -> it.group() == group)
            .findFirst()
            .orElseThrow();
    Candidate candidate = new Candidate(action);
    candidate.appraise(0.1, 0, priority);
    return candidate;
  }

  private static Parameters parameters(double explorationShare) {
    return PARAMETERS.computeIfAbsent(explorationShare, ExplorationTest::read);
  }

  private static Parameters read(double explorationShare) {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRulebook.release().files().byPath());
    String sheet = new String(files.get("parameters.csv"), StandardCharsets.UTF_8);
    files.put(
        "parameters.csv",
        sheet
            .replace("explorationShare,0,", "explorationShare," + explorationShare + ",")
            .getBytes(StandardCharsets.UTF_8));
    return RulebookContent.read(RulebookFiles.of(files)).parameters().asOf(TODAY);
  }
}
