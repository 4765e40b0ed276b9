package heed.console.rulebook.sheet;

import heed.console.Texts;
import heed.decision.cases.CaseBook;
import heed.decision.cases.CaseBook.Run;
import heed.decision.cases.CaseBook.Told;
import heed.decision.cases.CaseWriter;
import heed.decision.model.Decision;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.workshop.Checking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the cases of a file as a person reads them, and runs them by the rules of a draft. */
public final class CaseDesk {
  private static final String CASES = "cases/";

  private final CaseBook book;
  private final CaseWriter writer;

  public CaseDesk(CaseBook book, CaseWriter writer) {
    this.book = book;
    this.writer = writer;
  }

  /**
   * A file of cases.
   *
   * @param problems why a case cannot be read, by line
   * @param broken why the rules cannot be run
   * @param ran how many came out, and how many of them as expected; null where none ran
   */
  public record Page(
      List<CaseView> cases, List<RuleProblem> problems, List<RuleProblem> broken, Count ran) {}

  /** How the cases came out. */
  public record Count(long passed, int total) {}

  /** The cases of a text that is not stored yet. */
  Page read(Unsaved file, Texts texts) {
    List<RuleProblem> problems = new ArrayList<>();
    List<Told> tolds =
        book.read(
            RulebookFiles.of(file.alone()),
            RulebookContent.read(file.files()).actions().catalogue(),
            problems);
    return new Page(
        tolds.stream().map(told -> CaseView.of(told, Optional.empty(), texts)).toList(),
        problems,
        List.of(),
        null);
  }

  /** The same, with those that begin in the given lines run; all where none is given. */
  Page run(Checking checking, Unsaved file, List<Integer> lines, Texts texts) {
    Page read = read(file, texts);
    RulebookFiles cases = RulebookFiles.of(file.alone());
    try {
      List<CaseView> ran =
          checking.with(
              withoutCases(file.files()),
              release ->
                  book.run(cases, release, lines, new ArrayList<>()).stream()
                      .map(run -> view(run, release, texts))
                      .toList());
      Map<Integer, CaseView> byLine =
          ran.stream().collect(Collectors.toMap(CaseView::line, Function.identity()));
      return new Page(
          read.cases().stream().map(it -> byLine.getOrDefault(it.line(), it)).toList(),
          read.problems(),
          List.of(),
          new Count(ran.stream().filter(it -> it.run().passed()).count(), ran.size()));
    } catch (BrokenRulebook broken) {
      return new Page(
          read.cases(),
          read.problems(),
          broken.problems().stream().filter(RuleProblem::isError).toList(),
          null);
    }
  }

  private CaseView view(Run run, Release release, Texts texts) {
    Optional<Decision> decision = run.decision();
    String asCase =
        decision.map(it -> writer.tell(release.catalogue(), run.told().input(), it)).orElse("");
    return CaseView.of(
        run.told(),
        Optional.of(new CaseView.RunView(run.passed(), run.surprises(), decision, asCase)),
        texts);
  }

  /** The rules stay compiled, whatever becomes of the cases. */
  private static RulebookFiles withoutCases(RulebookFiles files) {
    SortedMap<String, byte[]> rules = new TreeMap<>(files.byPath());
    rules.keySet().removeIf(path -> path.startsWith(CASES));
    return RulebookFiles.of(rules);
  }
}
