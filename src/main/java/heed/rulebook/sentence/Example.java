package heed.rulebook.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line in a sentence that no rule is written in yet. */
final class Example {
  private static final List<String> NUMBERS = List.of("0.5", "1", "10");
  private static final List<String> CODES = List.of("EXAMPLE", "example", "A");

  private Example() {}

  /** The sentence with something sound in each slot. */
  static String of(Sentence sentence, List<Slot> slots) {
    String line = sentence.named();
    for (Slot slot : slots) {
      line = line.replace("{" + slot.name() + "}", value(slot, sentence.slotPattern(slot.name())));
    }
    return line;
  }

  private static String value(Slot slot, Optional<String> pattern) {
    List<String> candidates = new ArrayList<>(slot.values());
    candidates.addAll(
        switch (slot.kind()) {
          case NUMBER -> NUMBERS;
          case TEXT -> List.of("this is why");
          default -> CODES;
        });
    return pattern
        .map(Pattern::compile)
        .map(p -> candidates.stream().filter(value -> p.matcher(value).matches()))
        .orElseGet(candidates::stream)
        .findFirst()
        .or(() -> pattern.flatMap(Example::anything))
        .orElse("EXAMPLE");
  }

  /** The shortest that the pattern takes. */
  private static Optional<String> anything(String regex) {
    Pattern pattern = Pattern.compile("(" + regex + ")");
    LineAlphabet alphabet = new LineAlphabet(Stream.of(pattern).toList());
    LineAutomaton automaton = LineAutomaton.of(pattern, alphabet);
    return automaton.common(automaton);
  }
}
