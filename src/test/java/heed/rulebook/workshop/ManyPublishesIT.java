package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyPublishesIT {
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase().with("samples", "none").with("rulebook.approval", "none");

  @Test
  void noDecisionFailsOrMixesReleasesWhileOneIsPublishedAfterTheOther() throws Exception {
    ManyPublishes many = new ManyPublishes(new Editor(HEED.http()));
    assertThat(many.run(25, 25, System.out::println)).isEmpty();
    assertThat(many.releasesSeen()).isGreaterThan(10);
  }
}
