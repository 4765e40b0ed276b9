package heed.client.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.FactTable;
import heed.client.Profile;
import heed.client.StoredJson;
import heed.client.fact.Holding;
import heed.shared.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes new profiles through COPY, some thousand at a time, with their dates shifted and the
 * original date beside. The last of them are written by {@link #flush}.
 */
final class SampleWriter {
  private static final int BATCH = 5_000;
  private static final String ORIGINAL_ON = "original_on";

  private final SampleDao dao;
  private final StoredJson json;
  private final DateShift shift;
  private final Progress progress;
  private final Map<FactTable, CopyText> batch = new EnumMap<>(FactTable.class);
  private int written;

  SampleWriter(SampleDao dao, StoredJson json, DateShift shift, Progress progress) {
    this.dao = dao;
    this.json = json;
    this.shift = shift;
    this.progress = progress;
  }

  /** Writes one client with the dates of the data. */
  void write(Profile original) {
    Map<FactTable, ArrayNode> rows = json.rows(shift.shift(original));
    keep(original, rows);
    rows.forEach(
        (table, facts) -> {
          CopyText text = batch.computeIfAbsent(table, t -> new CopyText());
          facts.forEach(fact -> text.add(fact, columns(table)));
        });
    if (++written % BATCH == 0) {
      flush();
    }
  }

  /** Writes what is still to be written. */
  void flush() {
    batch.forEach(
        (table, text) -> {
          if (!text.isEmpty()) {
            dao.copy(statement(table), text.toString());
          }
        });
    batch.clear();
    progress.reached(written);
  }

  private static String statement(FactTable table) {
    return columns(table).stream()
        .collect(Collectors.joining("\", \"", "copy " + table.table() + " (\"", "\") from stdin"));
  }

  private static List<String> columns(FactTable table) {
    if (!keepsOriginal(table)) {
      return table.columns();
    }
    List<String> columns = new ArrayList<>(table.columns());
    columns.add(ORIGINAL_ON);
    return columns;
  }

  private static boolean keepsOriginal(FactTable table) {
    return switch (table) {
      case HOLDINGS, CONTACTS, RESPONSES -> true;
      default -> false;
    };
  }

  private static void keep(Profile original, Map<FactTable, ArrayNode> rows) {
    keep(rows.get(FactTable.HOLDINGS), original.holdings(), SampleWriter::dateOf);
    keep(rows.get(FactTable.CONTACTS), original.contacts(), contact -> dateOf(contact.at()));
    keep(rows.get(FactTable.RESPONSES), original.responses(), response -> dateOf(response.at()));
  }

  private static <T> void keep(ArrayNode rows, List<T> originals, Function<T, LocalDate> date) {
    for (int i = 0; i < rows.size(); i++) {
      LocalDate on = date.apply(originals.get(i));
      if (on != null) {
        ((ObjectNode) rows.get(i)).put(ORIGINAL_ON, on.toString());
      }
    }
  }

  private static LocalDate dateOf(Holding holding) {
    return holding.openedOn() == null ? holding.lastActivityOn() : holding.openedOn();
  }

  private static LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
