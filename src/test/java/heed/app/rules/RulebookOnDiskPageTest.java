package heed.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import heed.DocsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookOnDiskPageTest {
  @TempDir Path temporary;

  @Test
  void theDiffThatThePageShowsIsWhatTheCommandSays() throws IOException {
    Path folder = RulesCall.copy(Path.of("rules"), temporary.resolve("our-rules"));
    RulesCall.edit(
        folder.resolve("2-product-fit/fits.dslr"),
        "fit 0.85 of LOAN_RENEWAL because The present loan ends within weeks",
        "fit 0.9 of LOAN_RENEWAL because The present loan ends within weeks");
    RulesCall.edit(
        folder.resolve("2-product-fit/segments.csv"),
        "IDLE_SAVER,,,,,TERM_DEPOSIT,0.6",
        "IDLE_SAVER,,,,,TERM_DEPOSIT,0.7");
    Files.writeString(
        folder.resolve("parameters.csv"),
        "topupCycleFrom,3,loans,2027-01-01,Credit,Two loans prove little\n",
        StandardOpenOption.APPEND);
    String said = RulesCall.of(temporary, folder, "diff", "--from", "rules").out();
    assertThat(said)
        .isEqualTo(
            new DocsPage("docs/rulebook-on-disk.md", RulebookOnDiskPageTest.class).example("text")
                + "3 files are otherwise than in rules.%n".formatted());
  }
}
