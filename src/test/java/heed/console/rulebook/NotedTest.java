package heed.console.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.console.rulebook.Noted.Count;
import heed.console.rulebook.Noted.Note;
import heed.rulebook.workshop.CheckReport;
import heed.rulebook.workshop.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotedTest {
  private static final CheckReport REPORT =
      new CheckReport(
          "h",
          List.of(
              new Finding(
                  "a.dslr",
                  3,
                  0,
                  "there is no sentence like this; did you mean \"The client is a woman\"?",
                  null,
                  null),
              new Finding("b.csv", 1, 2, "no such column", null, null)),
          List.of(
              new Finding("a.dslr", 9, 0, "this rule never fires", "k1", null),
              new Finding("a.dslr", 12, 0, "nobody reads this", "k2", null)),
          null);

  @Test
  void anErrorComesWithWhatWasMeantPerhapsAndWarningsThatAreMeantToBeSoAreLeftOut() {
    assertThat(Noted.of(REPORT, "a.dslr", Set.of("k2")).problems())
        .containsExactly(
            new Note(
                3,
                0,
                "error",
                "There is no sentence like this.",
                "Did you mean \"The client is a woman\"?"),
            new Note(9, 0, "warning", "This rule never fires", ""));
  }

  @Test
  void otherFilesAreCounted() {
    assertThat(Noted.of(REPORT, "a.dslr", Set.of()).files())
        .containsEntry("a.dslr", new Count(1, 2))
        .containsEntry("b.csv", new Count(1, 0));
  }
}
