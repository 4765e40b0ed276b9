package heed.console.rulebook;

import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftEvent;
import heed.rulebook.live.StoredRelease;
import heed.rulebook.live.Switch;
import heed.rulebook.workshop.Workshop;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the rulebook's first page tells.
 *
 * @param live what decides, since when and by whom
 * @param mine open drafts of who looks
 * @param others open drafts of everybody else
 * @param releases newest first
 * @param happened who did what, newest first
 * @param trouble why another release decides in this process, or nothing
 */
public record Overview(
    Switch live,
    List<Draft> mine,
    List<Draft> others,
    List<StoredRelease> releases,
    List<Deed> happened,
    String trouble) {
  static final int RELEASES = 15;
  private static final UUID ABOVE_ALL = new UUID(-1, -1);
  private static final int DRAFTS = 200;
  private static final int DEEDS = 14;

  /**
   * Something that somebody did.
   *
   * @param kind of a switch or of an event of a draft
   * @param draft the key of the draft, or nothing
   * @param about the name of the draft, or the id of the release
   * @param message what was said, or nothing
   */
  public record Deed(
      Instant at, String by, String kind, String draft, String about, String message) {}

  static Overview of(Workshop workshop, String who) {
    List<Draft> open =
        workshop.drafts().list(ABOVE_ALL, DRAFTS).stream().filter(Draft::isOpen).toList();
    return new Overview(
        workshop.releases().inForce(),
        open.stream().filter(it -> it.author().equals(who)).toList(),
        open.stream().filter(it -> !it.author().equals(who)).toList(),
        workshop.releases().list(RELEASES),
        happened(workshop),
        workshop.releases().releases().trouble().orElse(""));
  }

  private static List<Deed> happened(Workshop workshop) {
    Stream<Deed> switches =
        workshop.releases().switches(DEEDS).stream()
            .filter(it -> it.kind() != Switch.Kind.PUBLISH)
            .map(
                it ->
                    new Deed(
                        it.at(),
                        it.madeBy(),
                        it.kind().name(),
                        "",
                        it.releaseId(),
                        said(it.message())));
    Stream<Deed> events =
        workshop.drafts().latest(DEEDS).stream()
            .filter(it -> it.kind() != DraftEvent.Kind.VOIDED)
            .map(
                it ->
                    new Deed(
                        it.at(),
                        it.madeBy(),
                        it.kind().name(),
                        it.draftId().toString(),
                        it.name(),
                        said(it.message())));
    return Stream.concat(switches, events)
        .sorted(Comparator.comparing(Deed::at).reversed())
        .limit(DEEDS)
        .toList();
  }

  private static String said(String message) {
    return message == null ? "" : message;
  }
}
