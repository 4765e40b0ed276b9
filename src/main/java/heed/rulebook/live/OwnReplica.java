package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.RulebookFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among those that share the database: follows every switch, builds beforehand what it
 * is asked to, and says how it is. Used by one thread.
 */
public final class OwnReplica {
  private static final Logger LOG = LoggerFactory.getLogger(OwnReplica.class);
  private static final Duration SEEN_EVERY = Duration.ofSeconds(1);

  private final UUID id = UUID.randomUUID();
  private final String name;
  private final Instant startedAt;
  private final Releases releases;
  private final ReadyReleases ready;
  private final ReleaseArchive archive;
  private final Function<UUID, RulebookFiles> drafts;

  private String prepared;
  private String saidLast;
  private long saidAt;

  /**
   * @param name what operators know this process by
   * @param drafts the files that a draft makes
   */
  public OwnReplica(
      String name,
      Instant startedAt,
      Releases releases,
      ReadyReleases ready,
      ReleaseArchive archive,
      Function<UUID, RulebookFiles> drafts) {
    this.name = name;
    this.startedAt = startedAt;
    this.releases = releases;
    this.ready = ready;
    this.archive = archive;
    this.drafts = drafts;
  }

  /** Follows the switch in force, and does what was announced. */
  public void wake(List<String> said, ReleaseDao store) {
    releases.follow(store);
    say(store.replicas());
    for (String words : said) {
      prepare(words);
      say(store.replicas());
    }
  }

  /** Is not waited for any more. */
  public void stop(ReplicaDao replicas) {
    try {
      replicas.forget(id);
    } catch (RuntimeException lost) {
      LOG.debug("Cannot say goodbye", lost);
    }
  }

  private void prepare(String words) {
    try {
      UUID draft = Preparation.draftIn(words);
      String release = Preparation.releaseIn(words);
      if (draft != null) {
        prepare(drafts.apply(draft));
      } else if (release != null) {
        prepare(archive.getFiles(release));
      }
    } catch (BrokenRulebook | RuntimeException failed) {
      LOG.warn("Cannot build beforehand what may go live ({}): {}", words, failed.getMessage());
    }
  }

  private void prepare(RulebookFiles files) throws BrokenRulebook {
    ready.lease(files.hash(), () -> files).close();
    prepared = files.hash();
  }

  private void say(ReplicaDao replicas) {
    if (prepared != null && !ready.has(prepared)) {
      prepared = null;
    }
    String deciding = releases.withLive(release -> release.id());
    String trouble = releases.trouble().orElse(null);
    String words = deciding + ' ' + prepared + ' ' + trouble;
    long now = System.nanoTime();
    if (!words.equals(saidLast) || now - saidAt > SEEN_EVERY.toNanos()) {
      replicas.see(id, name, startedAt, deciding, prepared, trouble);
      saidLast = words;
      saidAt = now;
    }
  }
}
