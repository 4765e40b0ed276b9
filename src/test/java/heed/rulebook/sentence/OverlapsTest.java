package heed.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two sentences that one line could be written in are found, and no others. */
class OverlapsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The client is old; The client is old; The client is old",
        "The client is {age:[a-z]+}; The client is old; The client is old",
        "The client is   old; The client is {how:[a-z]+}; The client is old",
        "A {x:[A-Z_]+} and {y}; A {x:B|C} and D; A B and D",
        "{x}; Anything at all; Anything at all",
        "In {a:[0-9]{2,4}} days; In {b:[0-9]{4}} days; In 0000 days",
        "In {a:[0-9]{1,3}} {b:days|weeks}; In {c:7} weeks; In 7 weeks",
        "Is {a:[a-zé]+}; Is {b:é}; Is é",
        "Is {a:\\d+}; Is {b:[1-3]*}; Is 1",
        "Costs {a:\\w+}.; Costs {b}; Costs x.",
      })
  void aLineThatBothReadIsNamed(String one, String other, String line) {
    assertThat(problems(one, other))
        .singleElement()
        .asString()
        .startsWith("sentences.dsl:4: the line \"" + line + "\" could be meant by")
        .contains("line 2");
    assertThat(problems(other, one)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The client is old; The client is young",
        "The client is {age:[A-Z]+}; The client is old",
        "A {x:[A-Z_]+} and B; A {x:[A-Z_]+} and {y:C|D}",
        "In {a:[0-9]{1,3}} days; In {b:[0-9]{4}} days",
        "Is {a:[a-zé]+}; Is {b:[0-9]+}",
        "Allow {a:[A-Z]+} because {r}; Exclude {a:[A-Z]+} because {r}",
        "At {a:[a-z]+}; At{b:[a-z]+}",
      })
  void sentencesThatShareNoLineAreLeftAlone(String one, String other) {
    assertThat(problems(one, other)).isEmpty();
  }

  @Test
  void aConditionAndAConclusionMayReadTheSame() {
    assertThat(
            problemsOf(
                "# a\n[when]The client is {x} = Client()\n# b\n[then]The client is {x} = f();"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "src/test/resources/rulebooks/small"})
  void theSentencesOfRulebooksShareNoLine(String folder) throws IOException {
    assertThat(problemsOf(Files.readString(Path.of(folder, "sentences.dsl")))).isEmpty();
  }

  /** Whatever line two random sentences both match, some such line is found. */
  @Test
  void aSharedLineIsFoundWheneverTryingOutLinesFindsOne() {
    Random random = new Random(7);
    String[] parts = {"a", "b", " ", "{x:a|b}", "{x:[ab]+}", "{x:a?b*}", "{x}", "{x:b{1,2}}"};
    for (int n = 0; n < 2_000; n++) {
      String one = sentence(parts, random);
      String other = sentence(parts, random);
      List<String> problems = problems(one, other);
      assertThat(problems.isEmpty())
          .as("%s and %s: %s", one, other, problems)
          .isEqualTo(!shareShortLine(one, other));
    }
  }

  private static String sentence(String[] parts, Random random) {
    StringBuilder text = new StringBuilder("s");
    for (int n = 0; n < 4; n++) {
      text.append(parts[random.nextInt(parts.length)].replace("x", "x" + n));
    }
    return text.append("s").toString();
  }

  private static boolean shareShortLine(String one, String other) {
    List<Sentence> sentences =
        read("# a\n[when]%s = A()\n# b\n[when]%s = B()".formatted(one, other));
    return lines(7)
        .anyMatch(
            line -> sentences.stream().allMatch(it -> it.match("s" + line + "s").isPresent()));
  }

  private static java.util.stream.Stream<String> lines(int longest) {
    java.util.stream.Stream<String> all = java.util.stream.Stream.of("");
    java.util.stream.Stream.Builder<String> every = java.util.stream.Stream.builder();
    List<String> last = all.toList();
    last.forEach(every::add);
    for (int n = 0; n < longest; n++) {
      List<String> next = new ArrayList<>();
      for (String line : last) {
        for (String c : List.of("a", "b", " ")) {
          next.add(line + c);
        }
      }
      next.forEach(every::add);
      last = next;
    }
    return every.build();
  }

  private static List<Sentence> read(String dsl) {
    return new SentenceReader("sentences.dsl", new ArrayList<>()).read(dsl);
  }

  private static List<String> problems(String one, String other) {
    return problemsOf("# a\n[when]%s = A()\n# b\n[when]%s = B()".formatted(one, other));
  }

  private static List<String> problemsOf(String dsl) {
    List<RuleProblem> problems = new ArrayList<>();
    Sentences.read("sentences.dsl", dsl, problems);
    return problems.stream().map(RuleProblem::toString).toList();
  }
}
