package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Action;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.rulebook.Release;
import heed.testing.RandomProfiles;
import heed.testing.ShippedRulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Decisions for many clients at once never mix: each comes out as it does alone. */
class ConcurrentDecisionsTest {
  private static final int THREADS = 8;
  private static final int CLIENTS = 400;
  private static final int ROUNDS = 4;

  @Test
  void manyDecisionsAtOnceComeOutAsEachDoesAlone() throws Exception {
    Release release = ShippedRulebook.release();
    List<DecisionInput> inputs = inputs(release);
    List<Decision> alone = inputs.stream().map(input -> decide(release, input)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int shift = thread * CLIENTS / THREADS;
        running.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < ROUNDS * CLIENTS; n++) {
                    int client = (n + shift) % CLIENTS;
                    assertThat(decide(release, inputs.get(client))).isEqualTo(alone.get(client));
                  }
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<DecisionInput> inputs(Release release) {
    List<String> actions = release.catalogue().actions().stream().map(Action::code).toList();
    RandomProfiles profiles = new RandomProfiles(11, LocalDate.of(2026, 11, 24), actions);
    List<DecisionInput> inputs = new ArrayList<>();
    for (int n = 0; n < CLIENTS; n++) {
      inputs.add(
          new DecisionInput(
              profiles.next("c" + n),
              new Occasion(null, null, null, null, 50),
              Instant.parse("2026-11-24T10:00:00Z"),
              n));
    }
    return inputs;
  }

  private static Decision decide(Release release, DecisionInput input) {
    return Funnel.decide(release, input, question -> question.action().prior());
  }
}
