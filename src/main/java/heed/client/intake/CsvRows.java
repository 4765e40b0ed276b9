package heed.client.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import heed.client.FactTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a CSV file: commas, a heading, quotes where needed. An empty cell is unknown. */
final class CsvRows implements FileRows {
  private static final int LONGEST_ROW = 1 << 20;

  private final CloseableIterator<CsvRecord> records;
  private final List<String> columns;
  private long line;

  CsvRows(Path file, FactTable table) throws IOException {
    records =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(file)
            .iterator();
    if (!hasNext()) {
      close();
      throw new UnreadableFile("The file is empty: its first line must name the columns.");
    }
    columns = nextRecord().getFields().stream().map(String::strip).toList();
    try {
      checkHeading(table);
    } catch (UnreadableFile e) {
      close();
      throw e;
    }
  }

  private void checkHeading(FactTable table) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!RowCheck.isKnown(table, column)) {
        throw new UnreadableFile(unknownColumn(table, column));
      }
      if (!seen.add(column)) {
        throw new UnreadableFile("The heading names the column %s twice.".formatted(column));
      }
    }
    for (String required : table.required()) {
      if (!seen.contains(required) && table != FactTable.CLIENTS) {
        throw new UnreadableFile("The heading lacks the column %s.".formatted(required));
      }
    }
    String id = table == FactTable.CLIENTS ? "id" : RowCheck.CLIENT_ID;
    String externalId = table == FactTable.CLIENTS ? "externalId" : RowCheck.CLIENT_EXTERNAL_ID;
    if (!seen.contains(id) && !seen.contains(externalId)) {
      throw new UnreadableFile(
          "The heading needs a column %s or %s, to say whose row it is.".formatted(id, externalId));
    }
  }

  private String unknownColumn(FactTable table, String column) {
    if (columns.size() == 1 && (column.contains(";") || column.contains("\t"))) {
      return "The columns must be separated by commas.";
    }
    return "The heading has the column \"%s\", but those of %s are %s%s."
        .formatted(
            column.length() > 60 ? column.substring(0, 60) + "…" : column,
            table.typeName(),
            String.join(", ", table.fields()),
            table == FactTable.CLIENTS ? "" : ", " + RowCheck.CLIENT_EXTERNAL_ID);
  }

  @Override
  public String heading() {
    return CsvLine.of(columns.stream().filter(c -> !Reject.isRejectColumn(c)).toList());
  }

  @Override
  public boolean gives(String field) {
    return columns.contains(field);
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw new UnreadableFile(
          ("The file is not CSV from the row after line %d on: a quote is not closed or stands in"
                  + " the wrong place, or the row is longer than 1 MiB.")
              .formatted(line));
    }
  }

  private CsvRecord nextRecord() {
    CsvRecord record = records.next();
    line = record.getStartingLineNumber();
    return record;
  }

  @Override
  public FileRow next() {
    CsvRecord record = nextRecord();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(columns.size(), record.getFieldCount()); i++) {
      String cell = i < record.getFieldCount() ? record.getField(i) : "";
      if (i >= columns.size()) {
        cells.add(cell);
      } else if (!Reject.isRejectColumn(columns.get(i))) {
        cells.add(cell);
        if (!cell.isBlank()) {
          fields.put(columns.get(i), cell.strip());
        }
      }
    }
    BadRow unreadable =
        record.getFieldCount() == columns.size()
            ? null
            : new BadRow(
                "",
                "the row has %d cells where the heading has %d columns"
                    .formatted(record.getFieldCount(), columns.size()));
    return new FileRow(line, () -> CsvLine.of(cells), fields, unreadable);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
