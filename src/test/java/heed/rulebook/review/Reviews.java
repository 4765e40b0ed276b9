package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.SmallRulebook;
import heed.rulebook.Stage;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reviews rulebooks without compiling them. */
final class Reviews {
  private Reviews() {}

  /** What the review finds in the small rulebook with one file put in or changed, as text. */
  static List<String> with(String path, String text) {
    return of(SmallRulebook.with(path, text));
  }

  static List<String> of(SmallRulebook rulebook) {
    return problems(rulebook.files()).stream().map(Reviews::text).toList();
  }

  private static String text(RuleProblem problem) {
    return (problem.isError() ? "" : "(") + problem + (problem.isError() ? "" : ")");
  }

  static List<RuleProblem> problems(RulebookFiles files) {
    RulebookContent content = RulebookContent.read(files);
    List<RuleProblem> problems = new ArrayList<>(content.problems());
    List<RuleText> texts = texts(files, content, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("not fit for review: " + problems);
    }
    return Review.of(files, content, texts);
  }

  static List<RuleText> texts(
      RulebookFiles files, RulebookContent content, List<RuleProblem> problems) {
    RuleCheck check = new RuleCheck(content.parameters().calls(), problems);
    Sentences sentences =
        files.byPath().containsKey("sentences.dsl")
            ? Sentences.read("sentences.dsl", string(files.byPath().get("sentences.dsl")), problems)
            : Sentences.none();
    List<RuleText> texts = new ArrayList<>();
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".drl") || path.endsWith(".dslr")) {
                texts.add(
                    RuleReader.read(
                        path,
                        Stage.ofPath(path).orElseThrow(),
                        string(bytes),
                        sentences,
                        problems));
              }
            });
    texts.forEach(check::check);
    return texts;
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
