package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.Sentence.Section;
import heed.rulebook.sheet.AuthoredText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All sentences that rules may be written in. */
public final class Sentences {
  private static final String FILE = "sentences.dsl";
  private static final int MOST_SUGGESTIONS = 3;

  /** Distances at which a sentence is no suggestion, by itself and beside a better one. */
  private static final double FARTHEST = 0.5;

  private static final double MUCH_FARTHER = 0.15;

  private final List<Sentence> all;
  private final Patience patience = new Patience();

  private Sentences(List<Sentence> all) {
    this.all = List.copyOf(all);
  }

  /** One way to read a line: the sentence and what stands in its slots. */
  record Reading(Sentence sentence, List<String> values) {}

  /** No sentences: a rulebook without {@code sentences.dsl}. */
  public static Sentences none() {
    return new Sentences(List.of());
  }

  /** Reads {@code sentences.dsl}, adding what is wrong with it to the problems. */
  public static Sentences read(String path, String text, List<RuleProblem> problems) {
    List<Sentence> sentences = new SentenceReader(path, problems).read(text);
    Overlaps.check(path, sentences, problems);
    return new Sentences(sentences);
  }

  /** The sentences of a rulebook; none where it has no file for them. */
  static Sentences of(RulebookFiles files, List<RuleProblem> problems) {
    byte[] content = files.byPath().get(FILE);
    return content == null
        ? none()
        : AuthoredText.decode(FILE, content, problems)
            .map(text -> read(FILE, text, problems))
            .orElseGet(Sentences::none);
  }

  /** The sentences in the order of the file. */
  public List<Sentence> all() {
    return all;
  }

  /**
   * Every way to read the line; one in a sound rulebook.
   *
   * @throws Patience.Lost if there are so many that it would take too long to find them
   */
  List<Reading> read(Section section, String line) throws Patience.Lost {
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : all) {
      if (sentence.section() == section) {
        CharSequence counted = patience.with(line, sentence);
        sentence.match(counted).ifPresent(values -> readings.add(new Reading(sentence, values)));
      }
    }
    return readings;
  }

  /** The sentences most like the line, best first; none that share too little with it. */
  List<String> nearest(Section section, String line) {
    record Candidate(String text, double distance) {}
    List<String> words = List.of(line.strip().split("\\s+"));
    List<Candidate> candidates =
        all.stream()
            .filter(sentence -> sentence.section() == section)
            .map(s -> new Candidate(s.plain(), Likeness.distance(s.words(), words)))
            .filter(candidate -> candidate.distance() <= FARTHEST)
            .sorted(Comparator.comparingDouble(Candidate::distance))
            .limit(MOST_SUGGESTIONS)
            .toList();
    return candidates.stream()
        .filter(candidate -> candidate.distance() <= candidates.get(0).distance() + MUCH_FARTHER)
        .map(Candidate::text)
        .toList();
  }
}
