package heed.rulebook.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A named part of a text, with the comment right above it and the empty lines above that; or, with
 * an empty name, what stands before the first.
 *
 * @param key its name, and which of that name it is
 * @param line where it begins, from 1
 * @param nameLine where its name stands, from 1
 * @param lines as they are given, with or without line ends
 */
record Block(String name, String key, int line, int nameLine, List<String> lines) {

  /** Cuts a text into its parts, of which each line belongs to one. */
  static List<Block> cut(List<String> lines, TextShape shape) {
    List<Block> blocks = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    int start = 0;
    int nameLine = 0;
    String name = "";
    for (int i = 0; i <= lines.size(); i++) {
      String next =
          i == lines.size() ? null : shape.nameIn(FileText.bare(lines.get(i))).orElse(null);
      if (next == null && i < lines.size()) {
        continue;
      }
      int end = next == null ? i : reachUp(lines, i, Math.max(start, nameLine), shape);
      if (end > start || !name.isEmpty()) {
        int time = times.merge(name, 1, Integer::sum);
        blocks.add(
            new Block(name, name + "\n" + time, start + 1, nameLine, lines.subList(start, end)));
      }
      name = next == null ? "" : next;
      nameLine = i + 1;
      start = end;
    }
    return blocks;
  }

  private static int reachUp(List<String> lines, int name, int lowest, TextShape shape) {
    int start = name;
    while (start > lowest && shape.isComment(FileText.bare(lines.get(start - 1)))) {
      start--;
    }
    while (start > lowest && lines.get(start - 1).isBlank()) {
      start--;
    }
    return start;
  }
}
