package heed.rulebook.trial;

import com.fasterxml.jackson.databind.JsonNode;
import heed.rulebook.RuleProblem;
import heed.rulebook.trial.TrialReport.FailedCase;
import heed.rulebook.trial.TrialReport.FileCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came out of a trial, in lines for somebody at a terminal. */
public final class TrialText {
  private final TrialReport report;

  public TrialText(TrialReport report) {
    this.report = report;
  }

  /** One line: how many cases ran, and how much of the rulebook they have fired. */
  public String summary() {
    int total = report.coverage().stream().mapToInt(FileCoverage::total).sum();
    int fired = report.coverage().stream().mapToInt(FileCoverage::fired).sum();
    return "%s%s".formatted(outcome(), coverage(total, fired));
  }

  /** One sentence: how many cases ran, and how they came out. */
  public String outcome() {
    int failed = report.failed().size();
    if (failed > 0) {
      return "%d of %d cases do not come out as expected.".formatted(failed, report.cases());
    }
    return switch (report.cases()) {
      case 0 -> "It has no cases.";
      case 1 -> "Its one case comes out as expected.";
      default -> "All %d cases come out as expected.".formatted(report.cases());
    };
  }

  private String coverage(int total, int fired) {
    if (fired == total) {
      return " Every rule and every row is fired, %d in all.".formatted(total);
    }
    return " %d of %d rules and rows are fired; never fired: %s."
        .formatted(
            fired,
            total,
            report.coverage().stream()
                .filter(file -> !file.neverFired().isEmpty())
                .map(TrialText::neverFired)
                .collect(Collectors.joining("; ")));
  }

  private static String neverFired(FileCoverage file) {
    return "%s line%s %s"
        .formatted(
            file.file(),
            file.neverFired().size() == 1 ? "" : "s",
            file.neverFired().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** Everything that keeps the release from going live; several lines. */
  public String whatFailed() {
    List<String> lines = new ArrayList<>();
    if (!report.problems().isEmpty()) {
      lines.add("The trial of the rulebook found errors:");
      report.problems().stream().map(RuleProblem::toString).forEach(lines::add);
    }
    if (!report.failed().isEmpty()) {
      lines.add(
          "%d of %d cases do not come out as expected:"
              .formatted(report.failed().size(), report.cases()));
      report.failed().forEach(failed -> tell(failed, lines));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void tell(FailedCase failed, List<String> lines) {
    lines.add("");
    lines.add("%s:%d: %s".formatted(failed.file(), failed.line(), failed.name()));
    failed.surprises().forEach(surprise -> lines.add("  " + surprise));
    JsonNode trail = failed.trail();
    List<String> segments = new ArrayList<>();
    trail.path("client").path("segments").forEach(it -> segments.add(it.path("name").asText()));
    lines.add("  segments: " + (segments.isEmpty() ? "none" : String.join(", ", segments)));
    List<String> ranked = new ArrayList<>();
    trail
        .path("recommendations")
        .forEach(
            it ->
                ranked.add(
                    "%d %s %s (%s)"
                        .formatted(
                            it.path("rank").asInt(),
                            it.path("action").asText(),
                            it.path("channel").asText(""),
                            it.path("priority").asText())));
    lines.add("  ranked: " + (ranked.isEmpty() ? "nothing" : String.join(", ", ranked)));
    Map<String, List<String>> dropped = new TreeMap<>();
    trail
        .path("dropped")
        .forEach(
            it ->
                dropped
                    .computeIfAbsent(it.path("code").asText(), code -> new ArrayList<>())
                    .add(it.path("action").asText()));
    dropped.forEach(
        (code, actions) ->
            lines.add("  dropped as %s: %s".formatted(code, String.join(", ", actions))));
  }
}
