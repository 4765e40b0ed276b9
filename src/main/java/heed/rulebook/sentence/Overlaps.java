package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Finds sentences that could be meant by one and the same line, and proves it by such a line. */
final class Overlaps {
  private final List<Sentence> sentences;
  private final LineAlphabet alphabet;
  private final IdentityHashMap<Sentence, Ends> ends = new IdentityHashMap<>();
  private final IdentityHashMap<Sentence, LineAutomaton> automata = new IdentityHashMap<>();

  private Overlaps(List<Sentence> sentences) {
    this.sentences = sentences;
    this.alphabet = new LineAlphabet(sentences.stream().map(Sentence::pattern).toList());
    sentences.forEach(sentence -> ends.put(sentence, Ends.of(sentence)));
  }

  /** Adds a problem for each sentence that shares a line with one above it. */
  static void check(String path, List<Sentence> sentences, List<RuleProblem> problems) {
    new Overlaps(sentences).check(path, problems);
  }

  private void check(String path, List<RuleProblem> problems) {
    for (int later = 0; later < sentences.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Optional<String> line = common(sentences.get(earlier), sentences.get(later));
        if (line.isPresent()) {
          problems.add(
              new RuleProblem(
                  path,
                  sentences.get(later).line(),
                  0,
                  "the line \"%s\" could be meant by this sentence and by that of line %d. Change the words of one of them."
                      .formatted(line.get(), sentences.get(earlier).line())));
          break;
        }
      }
    }
  }

  private Optional<String> common(Sentence one, Sentence other) {
    if (one.section() != other.section() || beginOrEndApart(one, other)) {
      return Optional.empty();
    }
    return automaton(one)
        .common(automaton(other))
        .map(String::strip)
        .filter(line -> one.match(line).isPresent() && other.match(line).isPresent());
  }

  private LineAutomaton automaton(Sentence sentence) {
    return automata.computeIfAbsent(sentence, it -> LineAutomaton.of(sentence.pattern(), alphabet));
  }

  /** Whether their words before the first slot, or behind the last, differ: most pairs do. */
  private boolean beginOrEndApart(Sentence one, Sentence other) {
    Ends a = ends.get(one);
    Ends b = ends.get(other);
    int before = Math.min(a.begin().length(), b.begin().length());
    int behind = Math.min(a.end().length(), b.end().length());
    return !a.begin().regionMatches(0, b.begin(), 0, before)
        || !a.end()
            .regionMatches(a.end().length() - behind, b.end(), b.end().length() - behind, behind);
  }

  /** A sentence's words before the first slot and behind the last: all of them if it has none. */
  private record Ends(String begin, String end) {
    static Ends of(Sentence sentence) {
      String text = sentence.text().strip().replaceAll("\\s+", " ");
      return text.contains("{")
          ? new Ends(
              text.substring(0, text.indexOf('{')), text.substring(text.lastIndexOf('}') + 1))
          : new Ends(text, text);
    }
  }
}
