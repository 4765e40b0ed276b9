package heed.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.api.builder.Message;

/** No author has to read what a compiler says. */
class BuildErrorsTest {
  private static final String OF_A_COMPILER =
      "The method execute(LambdaConsequence33) is undefined for the type org.drools.model.Rule";

  @Test
  void whatACompilerSaysIsToldByTheAuthorsLineInAnAuthorsWords() {
    RuleText text =
        RuleReader.read(
            "1-segmentation/x.drl",
            Stage.SEGMENTATION,
            "rule \"x\"\nwhen\nthen\nend\n",
            Sentences.none(),
            new ArrayList<>());
    RuleProblem problem = BuildErrors.problem(message("heed/rules/r0.drl"), Map.of("r0.drl", text));
    assertThat(problem.file()).isEqualTo("1-segmentation/x.drl");
    assertPlain(problem);
  }

  @Test
  void neitherHasAnyoneToReadItWhereThePlaceIsNotKnown() {
    assertPlain(BuildErrors.problem(message("Rules.java"), Map.of()));
    assertThat(BuildErrors.failed(new IllegalStateException(OF_A_COMPILER)))
        .isEqualTo(BuildErrors.CANNOT_BE_BUILT);
  }

  private static void assertPlain(RuleProblem problem) {
    assertThat(problem.message())
        .startsWith("Heed cannot build this, although each part of it is allowed")
        .doesNotContain("Lambda", "org.drools", "compile:");
  }

  private static Message message(String path) {
    return new Message() {
      @Override
      public long getId() {
        return 1;
      }

      @Override
      public String getPath() {
        return path;
      }

      @Override
      public Level getLevel() {
        return Level.ERROR;
      }

      @Override
      public int getLine() {
        return 1;
      }

      @Override
      public int getColumn() {
        return 0;
      }

      @Override
      public String getText() {
        return OF_A_COMPILER;
      }
    };
  }
}
