package heed.rulebook.sentence;

import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.sentence.Sentence.Section;
import heed.rulebook.sentence.UsedSentences.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence that the rules of a rulebook may be written in, for somebody who looks for the
 * right one.
 *
 * @param sentences in the order of {@code sentences.dsl}
 */
public record Palette(List<Entry> sentences) {
  private static final Pattern TYPE = Pattern.compile("\\b([A-Z]\\w*)\\(");

  public Palette {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param section {@code when} for a condition, {@code then} for a conclusion
   * @param text the words, with the names of its slots in braces
   * @param meaning the comment above it
   * @param example a line that is written in it: out of the rules where they use it
   * @param line where it stands in {@code sentences.dsl}
   * @param stages folders of the stages in whose rules it makes sense
   * @param uses {@code file:line} of every rule line that is written in it
   */
  public record Entry(
      String section,
      String text,
      List<Slot> slots,
      String meaning,
      String example,
      int line,
      List<String> stages,
      List<String> uses) {
    public Entry {
      slots = List.copyOf(slots);
      stages = List.copyOf(stages);
      uses = List.copyOf(uses);
    }
  }

  /** The sentences of the files; what is wrong with the files is left out, not reported. */
  public static Palette of(RulebookFiles files) {
    Sentences sentences = Sentences.of(files, new ArrayList<>());
    UsedSentences used = UsedSentences.of(files, sentences);
    SlotValues values = new SlotValues(RulebookContent.read(files), sentences, used);
    return new Palette(
        sentences.all().stream().map(sentence -> entry(sentence, used, values)).toList());
  }

  private static Entry entry(Sentence sentence, UsedSentences used, SlotValues values) {
    List<Slot> slots = new ArrayList<>();
    for (String name : sentence.slots()) {
      slots.add(
          values.slot(
              name,
              sentence.slotPattern(name).orElse(null),
              SlotUse.of(name, sentence.expansion()),
              sentence.section() == Section.THEN));
    }
    List<Use> uses = used.of(sentence);
    return new Entry(
        sentence.section().name().toLowerCase(Locale.ROOT),
        sentence.named(),
        slots,
        sentence.meaning(),
        uses.isEmpty() ? Example.of(sentence, slots) : uses.get(0).line(),
        sentence.line(),
        stages(sentence).stream().map(Stage::folder).toList(),
        uses.stream().map(Use::place).toList());
  }

  /**
   * A conclusion belongs to the stage that draws it; a condition on a conclusion to those behind.
   */
  private static List<Stage> stages(Sentence sentence) {
    List<Stage> drawing = new ArrayList<>();
    Matcher type = TYPE.matcher(sentence.expansion());
    while (type.find()) {
      Vocabulary.fact(type.group(1))
          .filter(fact -> Conclusion.class.isAssignableFrom(fact.type()))
          .flatMap(
              fact ->
                  Arrays.stream(Stage.values())
                      .filter(stage -> stage.conclusions().contains(fact.type()))
                      .findFirst())
          .ifPresent(drawing::add);
    }
    return Arrays.stream(Stage.values())
        .filter(
            stage ->
                sentence.section() == Section.THEN
                    ? drawing.isEmpty() || drawing.contains(stage)
                    : drawing.stream().allMatch(concluded -> concluded.compareTo(stage) < 0))
        .toList();
  }
}
