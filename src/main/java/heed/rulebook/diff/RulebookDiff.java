package heed.rulebook.diff;

import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.Change.TextLine;
import heed.rulebook.diff.SheetText.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What differs between two rulebooks, in plain words. Anything can be compared, sound or not: a
 * file that is no text, or a sheet that cannot be read as one, is told as just that.
 */
public final class RulebookDiff {
  /** Of a file that is new or gone, so many lines are shown. */
  private static final int MOST_LINES_SHOWN = 40;

  private static final Map<String, String> LINE_ENDS =
      Map.of("\n", "LF", "\r\n", "CRLF, as Windows writes them", "\r", "CR");

  private RulebookDiff() {}

  /** The files that differ, in the order of their paths; files of equal bytes are left out. */
  public static List<FileDiff> between(RulebookFiles from, RulebookFiles to) {
    SortedSet<String> paths = new TreeSet<>(from.byPath().keySet());
    paths.addAll(to.byPath().keySet());
    List<FileDiff> diffs = new ArrayList<>();
    for (String path : paths) {
      byte[] before = from.byPath().get(path);
      byte[] after = to.byPath().get(path);
      if (!Arrays.equals(before, after)) {
        diffs.add(between(path, before, after));
      }
    }
    return diffs;
  }

  private static FileDiff between(String path, byte[] before, byte[] after) {
    if (before == null) {
      return new FileDiff(path, ChangeKind.ADDED, List.of(whole(path, ChangeKind.ADDED, after)));
    } else if (after == null) {
      return new FileDiff(
          path, ChangeKind.REMOVED, List.of(whole(path, ChangeKind.REMOVED, before)));
    }
    return new FileDiff(path, ChangeKind.CHANGED, changes(path, before, after));
  }

  private static List<Change> changes(String path, byte[] before, byte[] after) {
    Optional<FileText> from = FileText.of(before);
    Optional<FileText> to = FileText.of(after);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(
          Change.ofFile(
              ChangeKind.CHANGED,
              "%s, is now %s".formatted(bytes(before, from), bytes(after, to))));
    }
    List<Change> changes = new ArrayList<>();
    tellForm(from.get(), to.get(), changes);
    if (!from.get().bareLines().equals(to.get().bareLines())) {
      compareContent(path, from.get(), to.get(), changes);
    }
    if (changes.isEmpty()) {
      changes.add(
          Change.ofFile(
              ChangeKind.CHANGED,
              "says the same, written with other line ends, empty lines or capitals in headings"));
    }
    return changes;
  }

  private static void compareContent(
      String path, FileText from, FileText to, List<Change> changes) {
    Optional<SheetShape> sheet = SheetShape.ofPath(path);
    if (sheet.isEmpty()) {
      changes.addAll(TextDiff.between(TextShape.ofPath(path), from.bareLines(), to.bareLines()));
      return;
    }
    Optional<SheetText> before = SheetText.read(from);
    Optional<SheetText> after = SheetText.read(to);
    if (before.isPresent() && after.isPresent()) {
      changes.addAll(SheetDiff.between(sheet.get(), before.get(), after.get()));
    } else {
      changes.add(
          Change.ofFile(
              ChangeKind.CHANGED,
              "%s cannot be read as a sheet, because its headings or its quotes are not in order; so it is compared line by line"
                  .formatted(after.isPresent() ? "the file as it was" : "the file")));
      changes.addAll(TextDiff.between(TextShape.PLAIN, from.bareLines(), to.bareLines()));
    }
  }

  private static void tellForm(FileText from, FileText to, List<Change> changes) {
    if (from.marked() != to.marked()) {
      changes.add(
          Change.ofFile(
              ChangeKind.CHANGED,
              to.marked()
                  ? "begins with a byte order mark now, which is not seen"
                  : "begins without a byte order mark now, which is not seen"));
    }
    if (!from.lines().isEmpty() && !to.lines().isEmpty() && !from.lineEnd().equals(to.lineEnd())) {
      changes.add(
          Change.ofFile(
              ChangeKind.CHANGED,
              "lines end with %s now, before with %s; this is not seen"
                  .formatted(LINE_ENDS.get(to.lineEnd()), LINE_ENDS.get(from.lineEnd()))));
    }
    if (from.isEnded() != to.isEnded()) {
      changes.add(
          Change.ofFile(
              ChangeKind.CHANGED,
              to.isEnded()
                  ? "the last line has a line end now"
                  : "the last line has no line end any more"));
    }
  }

  private static String bytes(byte[] content, Optional<FileText> text) {
    return text.isPresent()
        ? "text of %,d bytes".formatted(content.length)
        : "%,d bytes that are not text in UTF-8".formatted(content.length);
  }

  private static Change whole(String path, ChangeKind kind, byte[] content) {
    boolean added = kind == ChangeKind.ADDED;
    Optional<FileText> text = FileText.of(content);
    List<TextLine> shown = new ArrayList<>();
    List<String> lines = text.map(FileText::bareLines).orElse(List.of());
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES_SHOWN); i++) {
      shown.add(new TextLine(added ? 0 : i + 1, added ? i + 1 : 0, lines.get(i)));
    }
    String sentence =
        "%s %s%s"
            .formatted(
                added ? "new file with" : "file removed, with",
                text.map(t -> contents(path, t)).orElse(bytes(content, text)),
                lines.size() > MOST_LINES_SHOWN
                    ? ", of which the first %d lines follow".formatted(MOST_LINES_SHOWN)
                    : "");
    return new Change(
        kind, Change.Part.FILE, "", added ? 0 : 1, added ? 1 : 0, List.of(), shown, sentence);
  }

  private static String contents(String path, FileText text) {
    Optional<SheetShape> sheet = SheetShape.ofPath(path);
    if (sheet.isPresent()) {
      Optional<SheetText> read = SheetText.read(text);
      if (read.isPresent()) {
        return Shown.count(read.get().entries(Kind.ROW).size(), sheet.get().noun());
      }
    }
    TextShape shape = TextShape.ofPath(path);
    long named =
        Block.cut(text.bareLines(), shape).stream().filter(b -> !b.name().isEmpty()).count();
    return named > 0
        ? Shown.count((int) named, shape.noun())
        : Shown.count(text.lines().size(), "line");
  }
}
