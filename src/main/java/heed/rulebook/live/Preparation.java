package heed.rulebook.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Lets every replica build a release before the switch to it, so that all switch together. Who
 * cannot, or is too slow, follows when it can.
 */
public final class Preparation {
  private static final String DRAFT = "prepare draft ";
  private static final String RELEASE = "prepare release ";
  private static final long LOOK_AGAIN_MILLIS = 25;

  private final ReplicaDao replicas;
  private final Duration patience;

  /**
   * @param patience how long to wait for the slowest
   */
  public Preparation(ReplicaDao replicas, Duration patience) {
    this.replicas = replicas;
    this.patience = patience;
  }

  /** Waits until the replicas have built what the draft makes. */
  public void ofDraft(UUID draft, String release) {
    await(DRAFT + draft, release);
  }

  /** Waits until the replicas have built a former release. */
  public void ofRelease(String release) {
    await(RELEASE + release, release);
  }

  private void await(String words, String release) {
    if (replicas.countUnready(release) == 0) {
      return;
    }
    replicas.announce(words);
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (replicas.countUnready(release) > 0 && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The draft that an announcement asks to build, or null. */
  static UUID draftIn(String words) {
    return words.startsWith(DRAFT) ? UUID.fromString(words.substring(DRAFT.length())) : null;
  }

  /** The former release that an announcement asks to build, or null. */
  static String releaseIn(String words) {
    return words.startsWith(RELEASE) ? words.substring(RELEASE.length()) : null;
  }
}
