package heed.rulebook.diff;

import heed.rulebook.diff.Change.Part;
import heed.rulebook.diff.Change.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What differs between two versions of a text: part by part where its parts have names. */
final class TextDiff {
  private static final int CONTEXT = 1;

  private final TextShape shape;
  private final List<Change> changes = new ArrayList<>();

  private TextDiff(TextShape shape) {
    this.shape = shape;
  }

  /** The changes in the order of the later version, lines without their ends. */
  static List<Change> between(TextShape shape, List<String> from, List<String> to) {
    TextDiff diff = new TextDiff(shape);
    List<Block> before = Block.cut(from, shape);
    List<Block> after = Block.cut(to, shape);
    int[] partner = BlockPairing.of(before, after);
    boolean[] moved = Order.moved(partner);
    for (int f = 0; f < partner.length; f++) {
      if (partner[f] == Alignment.NONE) {
        diff.tellRemoved(before.get(f));
      } else {
        diff.compare(before.get(f), after.get(partner[f]), moved[f]);
      }
    }
    int[] inverse = Alignment.inverse(partner, after.size());
    for (int t = 0; t < inverse.length; t++) {
      if (inverse[t] == Alignment.NONE) {
        diff.tellAdded(after.get(t));
      }
    }
    diff.changes.sort(Comparator.comparingInt(Change::place));
    return diff.changes;
  }

  private void tellRemoved(Block block) {
    if (block.lines().stream().allMatch(String::isBlank)) {
      return;
    }
    List<TextLine> text = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      text.add(new TextLine(block.line() + i, 0, block.lines().get(i)));
    }
    tell(ChangeKind.REMOVED, block, null, text, "%s removed".formatted(shape.title(block.name())));
  }

  private void tellAdded(Block block) {
    if (block.lines().stream().allMatch(String::isBlank)) {
      return;
    }
    List<TextLine> text = new ArrayList<>();
    for (int i = 0; i < block.lines().size(); i++) {
      text.add(new TextLine(0, block.line() + i, block.lines().get(i)));
    }
    tell(
        ChangeKind.ADDED,
        null,
        block,
        text,
        "%s added in line %d".formatted(shape.title(block.name()), nameLine(block)));
  }

  private void compare(Block before, Block after, boolean moved) {
    if (moved) {
      tell(
          ChangeKind.MOVED,
          before,
          after,
          List.of(),
          "%s moved from line %d to line %d"
              .formatted(shape.title(after.name()), nameLine(before), nameLine(after)));
    }
    if (before.lines().equals(after.lines())) {
      return;
    }
    if (words(before).equals(words(after))) {
      tell(
          ChangeKind.CHANGED,
          before,
          after,
          List.of(),
          "%s: only spaces or empty lines changed".formatted(shape.title(after.name())));
      return;
    }
    String sentence =
        before.name().equals(after.name())
            ? "%s changed".formatted(shape.title(after.name()))
            : "%s is now called %s"
                .formatted(shape.title(before.name()), Shown.quoted(after.name()));
    List<TextLine> differing = differing(before, after);
    if (shape == TextShape.PLAIN) {
      sentence = summary(differing);
    }
    tell(ChangeKind.CHANGED, before, after, differing, sentence);
  }

  private static List<String> words(Block block) {
    return block.lines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String summary(List<TextLine> text) {
    int added = (int) text.stream().filter(line -> line.fromLine() == 0).count();
    int removed = (int) text.stream().filter(line -> line.toLine() == 0).count();
    return added == 0
        ? Shown.count(removed, "line") + " removed"
        : removed == 0
            ? Shown.count(added, "line") + " added"
            : "%s added, %,d removed".formatted(Shown.count(added, "line"), removed);
  }

  /** The lines that only one of them has, with the nearest that both have. */
  private static List<TextLine> differing(Block before, Block after) {
    int[] partner = Alignment.of(before.lines(), after.lines());
    List<TextLine> all = new ArrayList<>();
    int t = 0;
    for (int f = 0; f < partner.length; f++) {
      if (partner[f] == Alignment.NONE) {
        all.add(new TextLine(before.line() + f, 0, before.lines().get(f)));
        continue;
      }
      t = addUpTo(partner[f], t, after, all);
      all.add(new TextLine(before.line() + f, after.line() + t, after.lines().get(t++)));
    }
    addUpTo(after.lines().size(), t, after, all);
    boolean[] near = new boolean[all.size()];
    for (int i = 0; i < near.length; i++) {
      if (all.get(i).fromLine() == 0 || all.get(i).toLine() == 0) {
        for (int n = Math.max(0, i - CONTEXT); n <= Math.min(near.length - 1, i + CONTEXT); n++) {
          near[n] = true;
        }
      }
    }
    List<TextLine> told = new ArrayList<>();
    for (int i = 0; i < near.length; i++) {
      if (near[i] && !(isContext(all.get(i)) && all.get(i).text().isBlank())) {
        told.add(all.get(i));
      }
    }
    return told;
  }

  private static boolean isContext(TextLine line) {
    return line.fromLine() > 0 && line.toLine() > 0;
  }

  private static int addUpTo(int end, int start, Block after, List<TextLine> all) {
    int t = start;
    for (; t < end; t++) {
      all.add(new TextLine(0, after.line() + t, after.lines().get(t)));
    }
    return t;
  }

  private static int nameLine(Block block) {
    return Math.max(1, block.nameLine());
  }

  private void tell(
      ChangeKind kind, Block before, Block after, List<TextLine> text, String sentence) {
    Block named = after == null ? before : after;
    changes.add(
        new Change(
            kind,
            named.name().isEmpty() ? Part.TEXT : shape.part(),
            named.name(),
            before == null ? 0 : nameLine(before),
            after == null ? 0 : nameLine(after),
            List.of(),
            text,
            sentence));
  }
}
