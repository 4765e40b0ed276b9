package heed.rulebook;

import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import heed.rulebook.trial.TrialReport.FileCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rules and rows of a release have fired, and which never did. */
public final class Coverage {
  private final SortedMap<String, FileLines> byFile = new TreeMap<>();

  private Coverage() {}

  /** What fired of the release, a file each, in the order of their paths. */
  public static List<FileCoverage> of(Release release, Firings firings) {
    Coverage coverage = new Coverage();
    release
        .placeByRule()
        .forEach((name, place) -> coverage.note(place, fired(name, place, firings)));
    for (Stage stage : Stage.values()) {
      for (RuleTable table : release.tables(stage)) {
        for (TableRow row : table.rows()) {
          coverage.note(row.getRule(), firings.ofRow(row));
        }
      }
    }
    List<FileCoverage> files = new ArrayList<>();
    for (Map.Entry<String, FileLines> file : coverage.byFile.entrySet()) {
      files.add(file.getValue().coverage(file.getKey()));
    }
    return files;
  }

  /** The rule beside a table fires when its rows are concluded from, before there is a client. */
  private static boolean fired(String rule, String place, Firings firings) {
    String file = place.substring(0, place.lastIndexOf(':'));
    return firings.ofRule(rule)
        || (file.endsWith(".drl")
            && firings.ofConcludedTable(file.substring(0, file.length() - ".drl".length())));
  }

  private void note(String place, boolean fired) {
    int colon = place.lastIndexOf(':');
    byFile
        .computeIfAbsent(place.substring(0, colon), file -> new FileLines())
        .note(Integer.parseInt(place.substring(colon + 1)), fired);
  }

  private static final class FileLines {
    private final SortedSet<Integer> neverFired = new TreeSet<>();
    private int total;

    void note(int line, boolean fired) {
      total++;
      if (!fired) {
        neverFired.add(line);
      }
    }

    FileCoverage coverage(String file) {
      return new FileCoverage(file, total, total - neverFired.size(), List.copyOf(neverFired));
    }
  }
}
