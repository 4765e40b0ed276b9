package heed.console.rulebook;

import heed.rulebook.workshop.CheckReport;
import heed.rulebook.workshop.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a check says to somebody who edits one file.
 *
 * @param problems of this file
 * @param files how many errors and warnings each file has that has any
 * @param cases how many ran; null where it does not compile
 */
public record Noted(List<Note> problems, Map<String, Count> files, Integer cases) {

  /**
   * An error or a warning.
   *
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole line is meant
   * @param hint what was meant perhaps, or nothing
   */
  public record Note(int line, int column, String severity, String message, String hint) {
    static Note of(Finding finding, String severity) {
      String said = finding.message();
      int hint = said.indexOf("; did you mean");
      return new Note(
          finding.line(),
          finding.column(),
          severity,
          capital(hint < 0 ? said : said.substring(0, hint) + "."),
          hint < 0 ? "" : capital(said.substring(hint + 2)));
    }

    private static String capital(String text) {
      return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }

  /** How many of each. */
  public record Count(int errors, int warnings) {
    Count plus(Count other) {
      return new Count(errors + other.errors, warnings + other.warnings);
    }
  }

  /**
   * What the report says of the file.
   *
   * @param acknowledged keys of warnings that are left as they are, and so not told
   */
  static Noted of(CheckReport report, String path, Set<String> acknowledged) {
    List<Finding> warnings =
        report.warnings().stream().filter(it -> !acknowledged.contains(it.key())).toList();
    Map<String, Count> files = new TreeMap<>();
    report.errors().forEach(it -> files.merge(it.file(), new Count(1, 0), Count::plus));
    warnings.forEach(it -> files.merge(it.file(), new Count(0, 1), Count::plus));
    return new Noted(
        Stream.concat(notes(report.errors(), path, "error"), notes(warnings, path, "warning"))
            .toList(),
        files,
        report.trial() == null ? null : report.trial().cases());
  }

  private static Stream<Note> notes(List<Finding> findings, String path, String severity) {
    return findings.stream().filter(it -> it.file().equals(path)).map(it -> Note.of(it, severity));
  }
}
