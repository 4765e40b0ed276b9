package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Releases that are compiled. Each is compiled once, whoever asks for it, and stays ready while it
 * is in use or among the few that were asked for last.
 */
public final class ReadyReleases implements AutoCloseable {
  private final int kept;
  private final Map<String, Lease> byId = new LinkedHashMap<>(16, 0.75f, true);

  /** No longer among those kept, but not let go by all yet. */
  private final Map<String, Lease> inUse = new HashMap<>();

  private final Object building = new Object();

  /**
   * @param kept how many stay ready that nobody uses, 1 or more
   */
  public ReadyReleases(int kept) {
    this.kept = kept;
  }

  /**
   * Leases the release of these files.
   *
   * @param files read only where the release is not ready
   * @throws BrokenRulebook if it has to be compiled and does not pass the check
   */
  public Lease lease(String id, Supplier<RulebookFiles> files) throws BrokenRulebook {
    Optional<Lease> ready = find(id);
    if (ready.isPresent()) {
      return ready.get();
    }
    synchronized (building) {
      ready = find(id);
      return ready.isPresent() ? ready.get() : add(Release.compile(files.get()));
    }
  }

  /** Takes over a release that was compiled elsewhere, and leases it. */
  public Lease add(Release compiled) {
    Optional<Lease> ready = find(compiled.id());
    if (ready.isPresent()) {
      compiled.close();
      return ready.get();
    }
    Lease asked = Lease.of(compiled);
    keep(asked);
    return asked;
  }

  /** Counts the release that is leased among those asked for last. */
  void keep(Lease asked) {
    synchronized (byId) {
      String id = asked.release().id();
      if (byId.get(id) == null) {
        byId.put(id, asked.another().orElseThrow());
      }
      Iterator<Lease> eldest = byId.values().iterator();
      while (byId.size() > kept && eldest.hasNext()) {
        Lease passed = eldest.next();
        passed.close();
        inUse.put(passed.release().id(), passed);
        eldest.remove();
      }
      inUse.values().removeIf(lease -> !lease.isInUse());
    }
  }

  /** Leases the release if it is ready. */
  public Optional<Lease> find(String id) {
    synchronized (byId) {
      Lease known = byId.get(id);
      return Optional.ofNullable(known == null ? inUse.get(id) : known).flatMap(Lease::another);
    }
  }

  /** Whether the release is ready; to look is not to ask for it. */
  boolean has(String id) {
    synchronized (byId) {
      return byId.containsKey(id) || (inUse.containsKey(id) && inUse.get(id).isInUse());
    }
  }

  /** Lets go of all; those in use stay open until their leases are closed. */
  @Override
  public void close() {
    synchronized (byId) {
      byId.values().forEach(Lease::close);
      byId.clear();
      inUse.clear();
    }
  }
}
