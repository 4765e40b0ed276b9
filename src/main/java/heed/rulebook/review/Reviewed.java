package heed.rulebook.review;

import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.review.range.Worlds;
import heed.rulebook.review.row.RowConclusions;
import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.review.rule.RuleUnderstanding;
import heed.rulebook.review.word.CaseWords;
import heed.rulebook.review.word.Mention;
import heed.rulebook.review.word.RuleWords;
import heed.rulebook.review.word.SentenceWords;
import heed.rulebook.review.word.TableWords;
import heed.rulebook.review.word.WordKind;
import heed.rulebook.review.word.Words;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import heed.rulebook.sheet.AuthoredText;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.Remedies;
import heed.rulebook.table.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A rulebook that has passed the check, taken apart for the review.
 *
 * @param rules every rule, in the order of the files
 * @param conclusions what rules and rows may conclude
 * @param words what they ask for
 * @param worlds when each rule fires
 * @param rowConclusions what rows conclude by themselves
 */
record Reviewed(
    RulebookFiles files,
    RulebookContent content,
    List<KnownRule> rules,
    Conclusions conclusions,
    Words words,
    Worlds worlds,
    RowConclusions rowConclusions) {
  private static final List<String> CONCLUDED =
      Arrays.stream(Stage.values())
          .flatMap(stage -> stage.conclusions().stream())
          .map(Class::getSimpleName)
          .sorted()
          .toList();
  private static final String SENTENCES = "sentences.dsl";

  static Reviewed of(RulebookFiles files, RulebookContent content, List<RuleText> texts) {
    List<KnownRule> rules = RuleUnderstanding.of(texts);
    Words words = new Words();
    texts.forEach(text -> RuleWords.addParameters(text, words));
    rules.forEach(rule -> RuleWords.add(rule, words));
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              if (path.equals(SENTENCES)) {
                AuthoredText.decode(path, bytes, new ArrayList<>())
                    .map(text -> Sentences.read(path, text, new ArrayList<>()))
                    .ifPresent(sentences -> SentenceWords.add(path, sentences, words));
              } else if (path.startsWith("cases/") && path.endsWith(".yml")) {
                CaseWords.add(path, bytes, words);
              }
            });
    content
        .remedies()
        .parameters()
        .forEach(
            name ->
                words.add(
                    WordKind.PARAMETER, name, new Mention(Mention.Use.READ, Remedies.FILE, 0, 0)));
    Conclusions conclusions = Conclusions.of(rules, tables(content));
    Reviewed reviewed =
        new Reviewed(
            files,
            content,
            rules,
            conclusions,
            words,
            new Worlds(content.parameters()),
            new RowConclusions(conclusions, CONCLUDED));
    reviewed.tables().forEach(table -> TableWords.add(table, words));
    return reviewed;
  }

  /** All tables. */
  Collection<RuleTable> tables() {
    return tables(content);
  }

  private static Collection<RuleTable> tables(RulebookContent content) {
    return content.tables().values().stream().flatMap(List::stream).toList();
  }

  /** One of the sheets that are there in every rulebook, line by line. */
  Optional<CsvSheet> sheet(String path) {
    return Optional.ofNullable(files.byPath().get(path))
        .flatMap(bytes -> CsvSheet.read(path, bytes, new ArrayList<>()));
  }
}
