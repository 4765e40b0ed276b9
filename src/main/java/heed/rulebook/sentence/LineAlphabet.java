package heed.rulebook.sentence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The characters that tell lines apart: what people write, and every character that a pattern
 * names. Where two sets of characters meet, one of these is in both.
 */
final class LineAlphabet {
  private static final String ANY = "xyzéñ中☃XYZ0";

  private final List<Character> characters;
  private final Map<String, BitSet> sets = new HashMap<>();

  LineAlphabet(Collection<Pattern> patterns) {
    Set<Character> all = new LinkedHashSet<>();
    ANY.chars().forEach(c -> all.add((char) c));
    addRange('a', 'z', all);
    addRange('A', 'Z', all);
    addRange('0', '9', all);
    addRange('!', '~', all);
    patterns.forEach(
        pattern -> pattern.pattern().chars().filter(c -> c != ' ').forEach(c -> all.add((char) c)));
    all.add(' ');
    this.characters = List.copyOf(new ArrayList<>(all));
  }

  private static void addRange(char from, char to, Set<Character> all) {
    for (char c = from; c <= to; c++) {
      all.add(c);
    }
  }

  /** The characters, by their place here, that one element of a regular expression matches. */
  BitSet matchedBy(String element) {
    return sets.computeIfAbsent(
        element,
        it -> {
          Pattern pattern = Pattern.compile(it);
          BitSet matched = new BitSet(characters.size());
          for (int place = 0; place < characters.size(); place++) {
            matched.set(place, pattern.matcher(characters.get(place).toString()).matches());
          }
          return matched;
        });
  }

  char at(int place) {
    return characters.get(place);
  }
}
