package heed.rulebook.review.word;

import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.RuleTable;
import java.util.Map;

/** Finds the words that rows of tables ask for. */
public final class TableWords {
  private static final Map<Heading, WordKind> BY_HEADING =
      Map.of(
          Heading.SEGMENT, WordKind.SEGMENT,
          Heading.NEED, WordKind.NEED,
          Heading.HOLDS_PRODUCT, WordKind.PRODUCT,
          Heading.HAD_PRODUCT, WordKind.PRODUCT,
          Heading.EVENT, WordKind.EVENT,
          Heading.REASON_FOR_CONTACT, WordKind.REASON,
          Heading.LOAN_PURPOSE, WordKind.PURPOSE,
          Heading.OCCUPATION, WordKind.OCCUPATION);

  private TableWords() {}

  /** Adds what the rows ask for. */
  public static void add(RuleTable table, Words words) {
    String file = table.name() + ".csv";
    for (Heading heading : table.inputs()) {
      WordKind kind = BY_HEADING.get(heading);
      if (kind == null) {
        continue;
      }
      int column = table.column(heading.title());
      for (int row = 0; row < table.rows().size(); row++) {
        if (table.cell(row, heading) instanceof Cell.Words cell) {
          int line = table.rows().get(row).getLine();
          cell.words()
              .forEach(word -> words.add(kind, word, new Mention(Use.READ, file, line, column)));
        }
      }
    }
  }
}
