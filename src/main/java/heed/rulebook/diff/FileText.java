package heed.rulebook.diff;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file as lines of text from which its bytes can be made again.
 *
 * @param marked whether it begins with a byte order mark
 * @param lines each with its line end; only the last may have none
 */
record FileText(boolean marked, List<String> lines) {
  private static final String MARK = "\uFEFF";

  /** The text of a file; empty if it is not UTF-8 or holds zero bytes, as no text does. */
  static Optional<FileText> of(byte[] content) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
    if (text.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    boolean marked = text.startsWith(MARK);
    return Optional.of(new FileText(marked, split(marked ? text.substring(1) : text)));
  }

  /** The text in lines, each with its end: {@code \n}, {@code \r\n} or {@code \r}. */
  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** A line without its end. */
  static String bare(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** All lines without their ends. */
  List<String> bareLines() {
    return lines.stream().map(FileText::bare).toList();
  }

  String text() {
    return String.join("", lines);
  }

  /** The line end that most lines have; {@code \n} if there is none. */
  String lineEnd() {
    String most = "\n";
    long highest = 0;
    for (String end : List.of("\n", "\r\n", "\r")) {
      long count =
          lines.stream().filter(line -> line.substring(bare(line).length()).equals(end)).count();
      if (count > highest) {
        most = end;
        highest = count;
      }
    }
    return most;
  }

  /** Whether the last line has a line end; true of no lines. */
  boolean isEnded() {
    return lines.isEmpty()
        || !bare(lines.get(lines.size() - 1)).equals(lines.get(lines.size() - 1));
  }

  /** The same lines, all with the given end, the last one too. */
  FileText endedBy(String lineEnd) {
    return new FileText(marked, lines.stream().map(line -> bare(line) + lineEnd).toList());
  }

  byte[] bytes() {
    return ((marked ? MARK : "") + text()).getBytes(StandardCharsets.UTF_8);
  }
}
