package heed.rulebook.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts two versions of a list of items together, which both came from one base. An item that one
 * side changed is taken as that side has it; what one side added stands behind what it stood behind
 * there; what the newer release added comes before what the draft added at the same place.
 */
final class ItemMerge {
  /**
   * A line of a sheet, or a part of a text.
   *
   * @param key what two items that both sides added must not share unless they are the same
   * @param title what it is called in a sentence
   * @param raw as it stands in the file, with its line end
   */
  record Item(String key, String title, String raw) {
    boolean saysTheSameAs(Item other) {
      return raw.equals(other.raw) || words().equals(other.words());
    }

    private List<String> words() {
      return FileText.split(raw).stream().map(FileText::bare).toList();
    }
  }

  /** One item that both sides changed, told or put together. */
  interface BothChanged {
    /** The item as text; or nothing, and a sentence is added to the clashes. */
    Optional<String> merge(Item base, Item theirs, Item yours, List<String> clashes);
  }

  /** A version of the list: its items, and for each base item which of them it became. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Side(List<Item> items, int[] fromBase) {
    int[] toBase() {
      return Alignment.inverse(fromBase, items.size());
    }
  }

  private final List<Item> base;
  private final Side theirs;
  private final Side yours;
  private final List<String> clashes = new ArrayList<>();

  /** The text of each base item that stays. */
  private final String[] kept;

  /** Index of an item that the draft added to that of the same one that the release added. */
  private final Map<Integer, Integer> addedByBoth = new HashMap<>();

  private final List<String> result = new ArrayList<>();

  private ItemMerge(List<Item> base, Side theirs, Side yours) {
    this.base = base;
    this.theirs = theirs;
    this.yours = yours;
    this.kept = new String[base.size()];
  }

  static ItemMerge of(List<Item> base, Side theirs, Side yours, BothChanged bothChanged) {
    ItemMerge merge = new ItemMerge(base, theirs, yours);
    for (int b = 0; b < base.size(); b++) {
      merge.kept[b] = merge.keep(b, bothChanged);
    }
    merge.matchAdded();
    merge.weave();
    return merge;
  }

  /** Without clashes, and with the given result. */
  static ItemMerge done(List<String> result) {
    ItemMerge merge =
        new ItemMerge(List.of(), new Side(List.of(), new int[0]), new Side(List.of(), new int[0]));
    merge.result.addAll(result);
    return merge;
  }

  /** What both sides changed, a sentence each. */
  List<String> clashes() {
    return clashes;
  }

  /** The texts of all items in order; of no use where there are clashes. */
  List<String> result() {
    return result;
  }

  void clash(String sentence) {
    clashes.add(sentence);
  }

  /** The text of what the base item became, or null where it was removed. */
  private String keep(int b, BothChanged bothChanged) {
    Item before = base.get(b);
    Item their = item(theirs, b);
    Item your = item(yours, b);
    if (their == null || your == null) {
      Item other = their == null ? your : their;
      if (other != null && !other.saysTheSameAs(before)) {
        clash(
            their == null
                ? "%s: the newer release has removed it, and the draft has changed it"
                    .formatted(before.title())
                : "%s: the draft has removed it, and the newer release has changed it"
                    .formatted(before.title()));
      }
      return null;
    } else if (your.saysTheSameAs(before)) {
      return their.raw().equals(before.raw()) ? your.raw() : their.raw();
    } else if (their.saysTheSameAs(before) || their.saysTheSameAs(your)) {
      return your.raw();
    }
    return bothChanged.merge(before, their, your, clashes).orElse(your.raw());
  }

  private static Item item(Side side, int b) {
    return side.fromBase()[b] == Alignment.NONE ? null : side.items().get(side.fromBase()[b]);
  }

  private void matchAdded() {
    Map<String, List<Integer>> theirsByKey = new LinkedHashMap<>();
    int[] theirBase = theirs.toBase();
    for (int t = 0; t < theirBase.length; t++) {
      if (theirBase[t] == Alignment.NONE) {
        theirsByKey.computeIfAbsent(theirs.items().get(t).key(), k -> new ArrayList<>()).add(t);
      }
    }
    int[] yourBase = yours.toBase();
    for (int y = 0; y < yourBase.length; y++) {
      Item added = yours.items().get(y);
      List<Integer> alike = yourBase[y] == Alignment.NONE ? theirsByKey.get(added.key()) : null;
      if (alike == null || alike.isEmpty()) {
        continue;
      }
      int first = alike.remove(0);
      addedByBoth.put(y, first);
      if (!theirs.items().get(first).saysTheSameAs(added)) {
        clash(
            "%s: both the newer release and the draft have added it, but not the same"
                .formatted(added.title()));
      }
    }
  }

  /** Goes along the side that moved items, if one did, and puts in what the other added. */
  private void weave() {
    boolean theyMoved = anyMoved(theirs);
    boolean youMoved = anyMoved(yours);
    if (theyMoved && youMoved && !sameOrder()) {
      clash("both the newer release and the draft have moved lines to other places");
    }
    boolean alongYours = youMoved && !theyMoved;
    Side along = alongYours ? yours : theirs;
    Side other = alongYours ? theirs : yours;
    int[] alongBase = along.toBase();
    List<List<String>> behind = addedBehind(along, alongBase, other, alongYours);
    result.addAll(behind.get(0));
    for (int a = 0; a < alongBase.length; a++) {
      String text =
          alongBase[a] == Alignment.NONE ? along.items().get(a).raw() : kept[alongBase[a]];
      if (text != null) {
        result.add(text);
      }
      result.addAll(behind.get(a + 1));
    }
  }

  private static boolean anyMoved(Side side) {
    for (boolean moved : Order.moved(side.fromBase())) {
      if (moved) {
        return true;
      }
    }
    return false;
  }

  private boolean sameOrder() {
    return Arrays.equals(shared(theirs, yours), shared(yours, theirs));
  }

  /** The base items that both have, in the order of the first. */
  private static int[] shared(Side side, Side other) {
    return Arrays.stream(side.toBase())
        .filter(b -> b != Alignment.NONE && other.fromBase()[b] != Alignment.NONE)
        .toArray();
  }

  /** What the other side added, at one past the index behind which it goes; at 0 what is first. */
  private List<List<String>> addedBehind(
      Side along, int[] alongBase, Side other, boolean alongYours) {
    Map<Integer, Integer> same = new HashMap<>();
    addedByBoth.forEach((y, t) -> same.put(alongYours ? t : y, alongYours ? y : t));
    List<List<String>> behind = new ArrayList<>();
    for (int i = 0; i <= alongBase.length; i++) {
      behind.add(new ArrayList<>());
    }
    int[] last = alongYours ? null : lastAddedBehind(alongBase, same);
    int[] otherBase = other.toBase();
    int anchor = Alignment.NONE;
    for (int o = 0; o < otherBase.length; o++) {
      if (otherBase[o] != Alignment.NONE) {
        int there = along.fromBase()[otherBase[o]];
        anchor = there == Alignment.NONE ? anchor : there;
      } else if (same.containsKey(o)) {
        anchor = same.get(o);
      } else {
        int place = alongYours ? anchor : last[anchor + 1];
        behind.get(place + 1).add(other.items().get(o).raw());
      }
    }
    return behind;
  }

  /** For one past each index, the last of those that the release alone added right behind it. */
  private static int[] lastAddedBehind(int[] alongBase, Map<Integer, Integer> same) {
    Set<Integer> both = new HashSet<>(same.values());
    int[] last = new int[alongBase.length + 1];
    for (int place = alongBase.length - 1; place >= -1; place--) {
      boolean more =
          place + 1 < alongBase.length
              && alongBase[place + 1] == Alignment.NONE
              && !both.contains(place + 1);
      last[place + 1] = more ? last[place + 2] : place;
    }
    return last;
  }
}
