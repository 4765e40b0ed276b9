package heed.rulebook.draft;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import heed.rulebook.draft.Draft.State;
import heed.rulebook.draft.DraftEvent.Kind;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.Switch;
import heed.shared.NotFound;
import heed.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Drafts from their making to their end; who does what is written into their history. */
public final class Drafts {
  private static final TimeBasedEpochRandomGenerator KEYS =
      Generators.timeBasedEpochRandomGenerator();

  private final DraftDao store;
  private final ReleaseArchive releases;
  private final Clock clock;

  public Drafts(DraftDao store, ReleaseArchive releases, Clock clock) {
    this.store = store;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Makes a draft without changes.
   *
   * @throws NotFound if there is no such base
   */
  public Draft create(String name, String base, String by) {
    releases.getFiles(base);
    UUID id = KEYS.construct(clock.millis());
    Draft draft = new Draft(id, name, base, by, State.EDITING, base, null, null, clock.instant());
    store.atOnce(
        tx -> {
          tx.append(draft);
          tell(tx, draft, Kind.CREATED, by, null);
          return draft;
        });
    return draft;
  }

  /** Newest first, from behind the given key on. */
  public List<Draft> list(UUID below, int limit) {
    return store.list(below, limit);
  }

  /** What happened to any of them lately, edits left out, newest first. */
  public List<LatestEvent> latest(int limit) {
    return store.findLatestEvents(limit);
  }

  /** Whether this person made or edited the draft, and so must not approve it. */
  public boolean isEditor(UUID id, String name) {
    return store.findEditors(id).contains(name);
  }

  /**
   * Sends the draft for approval.
   *
   * @param contentHash what was checked; another content is refused
   */
  public void submit(UUID id, String contentHash, String by, String message) {
    change(
        id,
        (tx, draft) -> {
          requireState(draft, Set.of(State.EDITING), "submitted already");
          requireHash(draft, contentHash);
          requireChanges(tx, draft);
          requireNoConflict(tx, draft);
          tx.set(id, draft.base(), draft.contentHash(), State.SUBMITTED);
          tell(tx, draft, Kind.SUBMITTED, by, message);
        });
  }

  /** Approves exactly the content of the given hash. Who made or edited the draft must not. */
  public void approve(UUID id, String contentHash, String by, String message) {
    change(
        id,
        (tx, draft) -> {
          requireState(draft, Set.of(State.SUBMITTED), "not waiting for an approval");
          requireHash(draft, contentHash);
          if (tx.findEditors(id).contains(by)) {
            throw Refusal.forbidden(
                "%s made or edited this draft, so somebody else has to approve it.".formatted(by));
          }
          tx.approve(id, by, clock.instant());
          tell(tx, draft, Kind.APPROVED, by, message);
        });
  }

  /** Gives the draft back to its author. */
  public void giveBack(UUID id, String by, String message) {
    change(
        id,
        (tx, draft) -> {
          requireState(
              draft, Set.of(State.SUBMITTED, State.APPROVED), "not waiting for an approval");
          tx.set(id, draft.base(), draft.contentHash(), State.EDITING);
          tell(tx, draft, Kind.RETURNED, by, message);
        });
  }

  /** Says of which warnings somebody knows; those left out are not acknowledged any more. */
  public void acknowledge(UUID id, Set<String> keys, String by) {
    change(
        id,
        (tx, draft) -> {
          int changed = tx.forgetAcknowledgementsBut(id, keys);
          changed += tx.acknowledge(id, keys, by, clock.instant());
          if (changed > 0) {
            tell(tx, draft, Kind.ACKNOWLEDGED, by, null);
          }
        });
  }

  /** Ends the draft. */
  public void discard(UUID id, String by) {
    change(
        id,
        (tx, draft) -> {
          tx.end(id, State.DISCARDED);
          tell(tx, draft, Kind.DISCARDED, by, null);
        });
  }

  /** Notes that the draft went live, within the transaction that lets it. */
  public static void published(DraftDao tx, Draft draft, Switch made) {
    tx.end(draft.id(), State.PUBLISHED);
    tx.append(
        draft.id(),
        new DraftEvent(
            Kind.PUBLISHED, made.madeBy(), made.at(), null, draft.contentHash(), made.message()));
  }

  /** Refuses what has been published or discarded. */
  public static void requireOpen(Draft draft) {
    if (!draft.isOpen()) {
      throw Refusal.conflict(
          draft.state() == State.PUBLISHED
              ? "This draft has been published. Make a new one."
              : "This draft has been discarded. Make a new one.");
    }
  }

  private void change(UUID id, BiConsumer<DraftDao, Draft> work) {
    store.atOnce(
        tx -> {
          Draft draft = DraftFiles.lockOpen(tx, id);
          work.accept(tx, draft);
          return draft;
        });
  }

  private void tell(DraftDao tx, Draft draft, Kind kind, String by, String message) {
    tx.append(
        draft.id(), new DraftEvent(kind, by, clock.instant(), null, draft.contentHash(), message));
  }

  private static void requireState(Draft draft, Set<State> wanted, String otherwise) {
    if (!wanted.contains(draft.state())) {
      throw Refusal.conflict("This draft is %s.".formatted(otherwise));
    }
  }

  private static void requireHash(Draft draft, String contentHash) {
    if (!draft.contentHash().equals(contentHash)) {
      throw new Refusal(
          409,
          "This draft has been edited since: its content is now %s, not %s. Look at it again."
              .formatted(draft.contentHash(), contentHash),
          Map.of("contentHash", draft.contentHash()));
    }
  }

  /** Refuses a draft that is the same as its base. */
  public static void requireChanges(DraftDao tx, Draft draft) {
    if (tx.findFiles(draft.id()).isEmpty()) {
      throw Refusal.conflict("This draft changes nothing.");
    }
  }

  /** Refuses a draft with files that others changed too. */
  public static void requireNoConflict(DraftDao tx, Draft draft) {
    List<String> paths =
        tx.findConflicts(draft.id()).stream().map(DraftDao.StoredConflict::path).toList();
    if (!paths.isEmpty()) {
      throw new Refusal(
          409,
          "Others changed %s too. Put both versions together and store the file."
              .formatted(String.join(", ", paths)),
          Map.of("conflicts", paths));
    }
  }
}
