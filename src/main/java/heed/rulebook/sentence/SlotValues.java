package heed.rulebook.sentence;

import heed.catalogue.Action;
import heed.rulebook.RulebookContent;
import heed.rulebook.sheet.Parameters;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Output;
import heed.rulebook.table.RuleTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may stand in the slots of a rulebook's sentences, and what stands in them so far. */
final class SlotValues {
  private static final Pattern WORDS = Pattern.compile("[^\\[\\]{}*+?.\\\\()]+");

  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");

  /** Which property of a fact the rows of tables ask for under a heading. */
  private static final Map<Heading, String> ASKED =
      Map.of(
          Heading.OCCUPATION, "Client.occupation",
          Heading.EDUCATION, "Client.education",
          Heading.LOAN_PURPOSE, "LoanAccount.purpose",
          Heading.EVENT, "LifeEvent.kind",
          Heading.HOLDS_PRODUCT, "Holding.product",
          Heading.HAD_PRODUCT, "Holding.product");

  private final List<String> actions;
  private final Collection<String> parameters;
  private final Map<String, SortedSet<String>> usedByProperty = new HashMap<>();

  SlotValues(RulebookContent content, Sentences sentences, UsedSentences used) {
    this.actions = content.actions().catalogue().actions().stream().map(Action::code).toList();
    Parameters numbers = content.parameters().asOf(LocalDate.MAX);
    this.parameters = numbers.names().stream().filter(numbers::isNumber).sorted().toList();
    for (Sentence sentence : sentences.all()) {
      for (int slot = 0; slot < sentence.slots().size(); slot++) {
        SlotUse use = SlotUse.of(sentence.slots().get(slot), sentence.expansion());
        for (UsedSentences.Use line : used.of(sentence)) {
          note(use.about(), line.values().get(slot));
        }
      }
    }
    content.tables().values().forEach(tables -> tables.forEach(this::note));
    sentences.all().forEach(this::noteMeaning);
  }

  /** A comment such as "has the given code, such as SELF_EMPLOYED" names codes as well. */
  private void noteMeaning(Sentence sentence) {
    List<String> codes =
        sentence.slots().stream()
            .map(slot -> SlotUse.of(slot, sentence.expansion()))
            .filter(use -> use.kind() == SlotKind.CODE)
            .map(SlotUse::about)
            .toList();
    if (codes.size() == 1) {
      CODE.matcher(sentence.meaning()).results().forEach(it -> note(codes.get(0), it.group()));
    }
  }

  private void note(RuleTable table) {
    for (Heading heading : table.inputs()) {
      String property = ASKED.get(heading);
      if (property != null) {
        for (int row = 0; row < table.rows().size(); row++) {
          if (table.cell(row, heading) instanceof Cell.Words cell) {
            cell.words().forEach(word -> note(property, word));
          }
        }
      }
    }
    table
        .rows()
        .forEach(
            row -> {
              if (table.outputs().contains(Output.SEGMENT_NAME)) {
                note("Segment.name", row.text(Output.SEGMENT_NAME.title()));
              }
              if (table.outputs().contains(Output.NEED_THEME)) {
                note("Need.theme", row.text(Output.NEED_THEME.title()));
              }
            });
  }

  private void note(String property, String value) {
    usedByProperty.computeIfAbsent(property, it -> new TreeSet<>()).add(value);
  }

  /**
   * The slot with what may stand in it.
   *
   * @param pattern the regular expression that its author gave it, or null
   * @param concludes whether its sentence is a conclusion, which may bring up new names
   */
  Slot slot(String name, String pattern, SlotUse use, boolean concludes) {
    if (use.kind() == SlotKind.TEXT || use.kind() == SlotKind.NUMBER) {
      return new Slot(name, use.kind(), use.about(), List.of(), true);
    }
    if (pattern != null && pattern.contains("|") && WORDS.matcher(pattern).matches()) {
      return new Slot(name, SlotKind.WORD, use.about(), List.of(pattern.split("\\|", -1)), false);
    }
    Collection<String> values =
        switch (use.kind()) {
          case PARAMETER -> parameters;
          case ACTION -> actions;
          case WORD -> use.words();
          default -> usedByProperty.getOrDefault(use.about(), new TreeSet<>());
        };
    boolean open =
        use.kind() == SlotKind.CODE
            || (concludes && (use.kind() == SlotKind.SEGMENT || use.kind() == SlotKind.NEED));
    Pattern allowed = pattern == null ? null : Pattern.compile(pattern);
    return new Slot(
        name,
        use.kind(),
        use.about(),
        values.stream().filter(it -> allowed == null || allowed.matcher(it).matches()).toList(),
        open);
  }
}
