package heed.rulebook.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All lines that are written in one sentence, as a finite automaton (Thompson's construction), so
 * that two sentences can be asked for a line that is written in both.
 */
final class LineAutomaton {
  /** A character, an escape, a class in brackets, or text in quotes. */
  private static final Pattern ELEMENT =
      Pattern.compile("\\\\Q.*?\\\\E|\\\\[pP]\\{\\w+\\}|\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|[^()|]");

  private static final Pattern REPEAT = Pattern.compile("(?:[*+?]|\\{(\\d+)(,)?(\\d+)?\\})[?+]?");

  private static final Both BEGIN = new Both(0, 0);

  /**
   * @param on the characters that lead on, by their place in the alphabet; null for none at all
   */
  private record Step(BitSet on, int to) {}

  private final LineAlphabet alphabet;
  private final String regex;
  private final List<List<Step>> steps = new ArrayList<>();
  private final int end;
  private int at;

  private LineAutomaton(Pattern pattern, LineAlphabet alphabet) {
    this.alphabet = alphabet;
    this.regex = pattern.pattern();
    this.end = alternatives(state());
  }

  /** The lines that the pattern of a sentence matches; the pattern has no groups within groups. */
  static LineAutomaton of(Pattern pattern, LineAlphabet alphabet) {
    return new LineAutomaton(pattern, alphabet);
  }

  /** Where one line has led two automata. */
  private record Both(int mine, int theirs) {}

  /**
   * How a line came there.
   *
   * @param character its place in the alphabet, or -1 for none
   */
  private record Came(Both from, int character) {}

  /** A line that both match, if there is one. */
  Optional<String> common(LineAutomaton other) {
    Both finish = new Both(end, other.end);
    Map<Both, Came> came = new HashMap<>();
    Deque<Both> next = new ArrayDeque<>();
    came.put(BEGIN, new Came(null, -1));
    next.add(BEGIN);
    while (!next.isEmpty() && !came.containsKey(finish)) {
      Both here = next.remove();
      onward(here, other)
          .forEach(
              (there, character) -> {
                if (came.putIfAbsent(there, new Came(here, character)) == null) {
                  next.add(there);
                }
              });
    }
    return came.containsKey(finish) ? Optional.of(lineTo(finish, came)) : Optional.empty();
  }

  /** Where one character, or none (-1), leads both. */
  private Map<Both, Integer> onward(Both here, LineAutomaton other) {
    Map<Both, Integer> onward = new LinkedHashMap<>();
    for (Step mine : steps.get(here.mine())) {
      if (mine.on() == null) {
        onward.put(new Both(mine.to(), here.theirs()), -1);
        continue;
      }
      for (Step theirs : other.steps.get(here.theirs())) {
        int character = theirs.on() == null ? -1 : first(mine.on(), theirs.on());
        if (character >= 0) {
          onward.putIfAbsent(new Both(mine.to(), theirs.to()), character);
        }
      }
    }
    for (Step theirs : other.steps.get(here.theirs())) {
      if (theirs.on() == null) {
        onward.put(new Both(here.mine(), theirs.to()), -1);
      }
    }
    return onward;
  }

  private String lineTo(Both finish, Map<Both, Came> came) {
    StringBuilder line = new StringBuilder();
    for (Came back = came.get(finish); back.from() != null; back = came.get(back.from())) {
      if (back.character() >= 0) {
        line.append(alphabet.at(back.character()));
      }
    }
    return line.reverse().toString();
  }

  private static int first(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.nextSetBit(0);
  }

  private int state() {
    steps.add(new ArrayList<>());
    return steps.size() - 1;
  }

  /** Reads up to the end or a closing bracket, from the state; where it ends is returned. */
  private int alternatives(int from) {
    int to = state();
    link(sequence(from), to);
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      link(sequence(from), to);
    }
    return to;
  }

  private int sequence(int from) {
    int here = state();
    link(from, here);
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      if (regex.charAt(at) == '(') {
        at++;
        here = alternatives(here);
        at++;
      } else {
        here = element(here);
      }
    }
    return here;
  }

  private int element(int from) {
    Matcher element = ELEMENT.matcher(regex).region(at, regex.length());
    if (!element.lookingAt()) {
      throw new IllegalArgumentException("not a sentence's pattern: " + regex);
    }
    at = element.end();
    BitSet on = alphabet.matchedBy(element.group());
    Matcher repeat = REPEAT.matcher(regex).region(at, regex.length());
    if (!repeat.lookingAt()) {
      return character(from, on);
    }
    at = repeat.end();
    return switch (repeat.group().charAt(0)) {
      case '?' -> repeated(from, on, 0, 1);
      case '*' -> repeated(from, on, 0, -1);
      case '+' -> repeated(from, on, 1, -1);
      default ->
          repeated(
              from,
              on,
              Integer.parseInt(repeat.group(1)),
              repeat.group(3) != null
                  ? Integer.parseInt(repeat.group(3))
                  : repeat.group(2) != null ? -1 : Integer.parseInt(repeat.group(1)));
    };
  }

  /**
   * @param most -1 for any number
   */
  private int repeated(int from, BitSet on, int least, int most) {
    int here = from;
    for (int n = 0; n < least; n++) {
      here = character(here, on);
    }
    int to = state();
    link(here, to);
    if (most < 0) {
      link(character(to, on), to);
      return to;
    }
    for (int n = least; n < most; n++) {
      here = character(here, on);
      link(here, to);
    }
    return to;
  }

  private int character(int from, BitSet on) {
    int to = state();
    steps.get(from).add(new Step(on, to));
    return to;
  }

  private void link(int from, int to) {
    steps.get(from).add(new Step(null, to));
  }
}
