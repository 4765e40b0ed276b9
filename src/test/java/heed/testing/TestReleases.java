package heed.testing;

import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.Opening;
import heed.rulebook.live.ReadyReleases;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Releases;
import java.time.Clock;

/** Releases without a server. */
public final class TestReleases {
  private TestReleases() {}

  /** Opens as Heed does when it starts with this rules folder. */
  public static Releases open(ReleaseDao store, RulebookFiles folder, Clock clock)
      throws Exception {
    return new Opening(store, new ReleaseArchive(store), new ReadyReleases(2), clock)
        .open(() -> Release.compile(folder));
  }
}
