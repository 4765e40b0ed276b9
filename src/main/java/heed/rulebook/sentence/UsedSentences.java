package heed.rulebook.sentence;

import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.Sentence.Section;
import heed.rulebook.sheet.AuthoredText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** Where the rules of a rulebook use which sentence, and with what in its slots. */
final class UsedSentences {
  private final IdentityHashMap<Sentence, List<Use>> uses = new IdentityHashMap<>();

  /**
   * A line of a rule that is written in a sentence.
   *
   * @param place {@code file:line}
   * @param line as its author wrote it
   */
  record Use(String place, String line, List<String> values) {}

  private UsedSentences() {}

  static UsedSentences of(RulebookFiles files, Sentences sentences) {
    UsedSentences used = new UsedSentences();
    files
        .byPath()
        .forEach(
            (path, content) -> {
              if (path.endsWith(".dslr")) {
                AuthoredText.decode(path, content, new ArrayList<>())
                    .ifPresent(text -> used.read(path, text, sentences));
              }
            });
    return used;
  }

  private void read(String path, String text, Sentences sentences) {
    Section section = null;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String stripped = line.strip();
      switch (stripped) {
        case "when" -> section = Section.WHEN;
        case "then" -> section = Section.THEN;
        case "end" -> section = null;
        default -> {
          if (section != null) {
            note(path + ":" + number, stripped, sentences.read(section, stripped));
          }
        }
      }
    }
  }

  private void note(String place, String line, List<Sentences.Reading> readings) {
    readings.forEach(
        reading ->
            uses.computeIfAbsent(reading.sentence(), it -> new ArrayList<>())
                .add(new Use(place, line, reading.values())));
  }

  /** The uses of the sentence, in the order of files and lines. */
  List<Use> of(Sentence sentence) {
    return Collections.unmodifiableList(uses.getOrDefault(sentence, List.of()));
  }
}
