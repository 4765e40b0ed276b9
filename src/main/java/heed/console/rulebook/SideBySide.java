package heed.console.rulebook;

import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Reason;
import heed.decision.model.Recommendation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Two decisions for one client, action by action.
 *
 * @param rows what is ranked by either, as the draft ranks it, and what else differs
 * @param same actions that both drop for the same reason
 */
public record SideBySide(
    Decision live, Decision draft, List<Row> rows, List<Row> same, List<Mark> segments) {

  /**
   * One action.
   *
   * @param differences words for what differs; empty where nothing does
   */
  public record Row(String action, String name, Fate live, Fate draft, List<String> differences) {
    boolean isRanked() {
      return live.ranked().isPresent() || draft.ranked().isPresent();
    }
  }

  /** What becomes of an action: ranked or dropped; neither where the catalogue lacks it. */
  public record Fate(Optional<Recommendation> ranked, Optional<Dropped> dropped) {
    private int place() {
      return ranked.map(Recommendation::rank).orElse(Integer.MAX_VALUE);
    }
  }

  /**
   * A segment, and who sees it.
   *
   * @param where both, live or draft
   */
  public record Mark(String name, String where) {}

  static SideBySide of(Decision live, Decision draft, Map<String, String> names) {
    Map<String, Fate> before = fates(live);
    Map<String, Fate> after = fates(draft);
    TreeSet<String> actions = new TreeSet<>(before.keySet());
    actions.addAll(after.keySet());
    Fate none = new Fate(Optional.empty(), Optional.empty());
    List<Row> all = new ArrayList<>();
    for (String action : actions) {
      Fate was = before.getOrDefault(action, none);
      Fate is = after.getOrDefault(action, none);
      all.add(new Row(action, names.getOrDefault(action, action), was, is, differences(was, is)));
    }
    all.sort(
        Comparator.comparingInt((Row row) -> row.draft().place())
            .thenComparingInt(row -> row.live().place()));
    return new SideBySide(
        live,
        draft,
        all.stream().filter(it -> it.isRanked() || !it.differences().isEmpty()).toList(),
        all.stream().filter(it -> !it.isRanked() && it.differences().isEmpty()).toList(),
        segments(live, draft));
  }

  /** Whether anything differs at all. */
  public boolean differs() {
    return rows.stream().anyMatch(it -> !it.differences().isEmpty())
        || segments.stream().anyMatch(it -> !it.where().equals("both"));
  }

  private static Map<String, Fate> fates(Decision decision) {
    Map<String, Fate> fates = new LinkedHashMap<>();
    decision
        .recommendations()
        .forEach(it -> fates.put(it.action(), new Fate(Optional.of(it), Optional.empty())));
    decision
        .dropped()
        .forEach(it -> fates.put(it.action(), new Fate(Optional.empty(), Optional.of(it))));
    return fates;
  }

  private static List<String> differences(Fate was, Fate is) {
    if (was.ranked().isPresent() != is.ranked().isPresent()) {
      return List.of(is.ranked().isPresent() ? "now-ranked" : "now-dropped");
    }
    List<String> found = new ArrayList<>();
    if (is.ranked().isPresent()) {
      Recommendation before = was.ranked().orElseThrow();
      Recommendation after = is.ranked().orElseThrow();
      note(found, "rank", before.rank(), after.rank());
      note(found, "channel", before.channel(), after.channel());
      note(found, "priority", cents(before.priority()), cents(after.priority()));
      note(found, "reasons", texts(before), texts(after));
      note(found, "script", before.script(), after.script());
    } else {
      note(found, "code", was.dropped().map(Dropped::code), is.dropped().map(Dropped::code));
      note(found, "reasons", was.dropped().map(Dropped::text), is.dropped().map(Dropped::text));
    }
    return found;
  }

  private static void note(List<String> found, String word, Object was, Object is) {
    if (!Objects.equals(was, is)) {
      found.add(word);
    }
  }

  private static long cents(double amount) {
    return Math.round(amount * 100);
  }

  private static List<String> texts(Recommendation recommendation) {
    return recommendation.reasons().stream().map(Reason::text).toList();
  }

  private static List<Mark> segments(Decision live, Decision draft) {
    TreeSet<String> before = names(live);
    TreeSet<String> after = names(draft);
    TreeSet<String> all = new TreeSet<>(before);
    all.addAll(after);
    return all.stream()
        .map(
            it ->
                new Mark(it, !before.contains(it) ? "draft" : after.contains(it) ? "both" : "live"))
        .toList();
  }

  private static TreeSet<String> names(Decision decision) {
    TreeSet<String> names = new TreeSet<>();
    decision.client().segments().stream().map(SegmentSummary::name).forEach(names::add);
    return names;
  }
}
