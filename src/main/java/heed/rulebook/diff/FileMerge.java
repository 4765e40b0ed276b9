package heed.rulebook.diff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One file that both sides changed, each in its own way. */
final class FileMerge {
  /** What came of it. */
  sealed interface Outcome {}

  /** A file that holds the changes of both sides. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Merged(byte[] content) implements Outcome {}

  /** What both sides changed, a sentence each. */
  record Clash(List<String> sentences) implements Outcome {}

  private FileMerge() {}

  /** Merges; {@code null} stands for no file. */
  static Outcome of(String path, byte[] base, byte[] theirs, byte[] yours) {
    if (base == null) {
      return clash("the newer release and the draft both have this new file, with other contents");
    } else if (theirs == null) {
      return clash("the newer release has removed this file, and the draft has changed it");
    } else if (yours == null) {
      return clash("the draft has removed this file, and the newer release has changed it");
    }
    Optional<FileText> before = FileText.of(base);
    Optional<FileText> their = FileText.of(theirs);
    Optional<FileText> your = FileText.of(yours);
    if (before.isEmpty() || their.isEmpty() || your.isEmpty()) {
      return clash(
          "the newer release and the draft have both changed this file, which is not text in UTF-8");
    }
    return merge(path, before.get(), their.get(), your.get());
  }

  private static Outcome merge(String path, FileText base, FileText theirs, FileText yours) {
    String lineEnd = either(base.lineEnd(), theirs.lineEnd(), yours.lineEnd());
    boolean sameEnds =
        base.lineEnd().equals(theirs.lineEnd()) && base.lineEnd().equals(yours.lineEnd());
    FileText before = ended(base, lineEnd, sameEnds);
    FileText their = ended(theirs, lineEnd, sameEnds);
    FileText your = ended(yours, lineEnd, sameEnds);
    ItemMerge merge = itemMerge(path, before, their, your);
    if (!merge.clashes().isEmpty()) {
      return new Clash(merge.clashes());
    }
    String text = String.join("", merge.result());
    List<String> lines = new FileText(false, FileText.split(text)).bareLines();
    if (!LineBalance.holds(before.bareLines(), their.bareLines(), your.bareLines(), lines)) {
      return clash("the newer release and the draft have both changed the same lines");
    }
    if (!either(base.isEnded(), theirs.isEnded(), yours.isEnded())) {
      text = withoutLastEnd(text);
    }
    boolean marked = either(base.marked(), theirs.marked(), yours.marked());
    return new Merged(new FileText(marked, FileText.split(text)).bytes());
  }

  private static ItemMerge itemMerge(String path, FileText base, FileText theirs, FileText yours) {
    Optional<SheetShape> sheet = SheetShape.ofPath(path);
    if (sheet.isPresent()) {
      Optional<ItemMerge> merge = SheetMerge.of(sheet.get(), base, theirs, yours);
      if (merge.isPresent()) {
        return merge.get();
      }
      return TextMerge.of(TextShape.PLAIN, base.lines(), theirs.lines(), yours.lines());
    }
    return TextMerge.of(TextShape.ofPath(path), base.lines(), theirs.lines(), yours.lines());
  }

  /** With the line end at the last line too, so that lines can follow it. */
  private static FileText ended(FileText file, String lineEnd, boolean sameEnds) {
    if (!sameEnds) {
      return file.endedBy(lineEnd);
    }
    return file.isEnded()
        ? file
        : new FileText(file.marked(), FileText.split(file.text() + lineEnd));
  }

  private static String withoutLastEnd(String text) {
    return text.endsWith("\r\n")
        ? text.substring(0, text.length() - 2)
        : text.substring(0, Math.max(0, text.length() - 1));
  }

  /** Of three values, the one that somebody changed. */
  private static <T> T either(T base, T theirs, T yours) {
    return Objects.equals(theirs, base) ? yours : theirs;
  }

  private static Clash clash(String sentence) {
    return new Clash(List.of(sentence));
  }
}
