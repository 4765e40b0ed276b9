package heed.rulebook.review.word;

import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.sentence.Sentence;
import heed.rulebook.sentence.Sentences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that sentences hold beside their slots, also those that no rule uses yet. */
public final class SentenceWords {
  private static final Pattern FACT =
      Pattern.compile("\\b([A-Z][A-Za-z]*)\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern FIXED = Pattern.compile("\\b([a-z]+) *[!=]= *\"([^\"{}]*)\"");

  private SentenceWords() {}

  /** Adds what the sentences ask for by themselves. */
  public static void add(String file, Sentences sentences, Words words) {
    for (Sentence sentence : sentences.all()) {
      Matcher fact = FACT.matcher(sentence.expansion());
      while (fact.find()) {
        Matcher fixed = FIXED.matcher(fact.group(2));
        while (fixed.find()) {
          String word = fixed.group(2);
          RuleWords.kind(fact.group(1), fixed.group(1))
              .ifPresent(
                  kind -> words.add(kind, word, new Mention(Use.READ, file, sentence.line(), 0)));
        }
      }
    }
  }
}
