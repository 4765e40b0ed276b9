package heed.rulebook.live;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RulebookFiles;
import heed.rulebook.SmallRulebook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyReleasesTest {
  private final List<String> compiled = new ArrayList<>();

  @Test
  void whatIsInUseIsNotCompiledAgainThoughOthersWereAskedForSince() throws Exception {
    try (ReadyReleases ready = new ReadyReleases(1);
        Lease inUse = lease(ready, 1)) {
      lease(ready, 2).close();
      try (Lease again = lease(ready, 1)) {
        assertThat(again.release()).isSameAs(inUse.release());
      }
      assertThat(compiled).hasSize(2);
    }
  }

  @Test
  void whatNobodyUsesAnyMoreIsLetGo() throws Exception {
    try (ReadyReleases ready = new ReadyReleases(1)) {
      lease(ready, 1).close();
      assertThat(ready.has(variant(1).hash())).isTrue();
      lease(ready, 2).close();
      assertThat(ready.has(variant(1).hash())).isFalse();
      lease(ready, 1).close();
      assertThat(compiled).hasSize(3);
    }
  }

  @Test
  void toLookWhetherItIsReadyIsNotToAskForIt() throws Exception {
    try (ReadyReleases ready = new ReadyReleases(2)) {
      lease(ready, 1).close();
      lease(ready, 2).close();
      assertThat(ready.has(variant(1).hash())).isTrue();
      lease(ready, 3).close();
      assertThat(ready.has(variant(1).hash())).isFalse();
    }
  }

  private Lease lease(ReadyReleases ready, int n) throws Exception {
    RulebookFiles files = variant(n);
    return ready.lease(
        files.hash(),
        () -> {
          compiled.add(files.hash());
          return files;
        });
  }

  private static RulebookFiles variant(int n) {
    return SmallRulebook.with("README.md", "Variant " + n).files();
  }
}
