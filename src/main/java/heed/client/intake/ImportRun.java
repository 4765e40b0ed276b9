package heed.client.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.FactTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in batches of rows, each within a transaction of the caller. */
final class ImportRun {
  private static final String NEXT_VERSION = ", version = stored.version + 1";

  private final UUID id;
  private final FactTable table;
  private final List<String> givenColumns;
  private final RowCheck check;

  ImportRun(UUID id, FactTable table, FileRows rows, ObjectMapper mapper) {
    this.id = id;
    this.table = table;
    this.check = new RowCheck(table, mapper);
    this.givenColumns = table.fields().stream().filter(rows::gives).map(table::column).toList();
  }

  /**
   * Stores the good rows and sets the bad ones aside; does nothing and says no when the import is
   * not at this row, because another Heed has taken it on.
   */
  boolean take(List<FileRow> batch, long done, ImportDao dao) {
    ClientLookup clients = new ClientLookup(table, fieldsOf(batch), dao);
    List<Reject> rejects = new ArrayList<>();
    Map<List<String>, ObjectNode> rows = new LinkedHashMap<>();
    for (FileRow row : batch) {
      try {
        ObjectNode stored = stored(row, clients);
        rows.put(table.keyOf(stored), stored);
      } catch (BadRow bad) {
        rejects.add(new Reject(row.line(), bad.column(), bad.getMessage(), row.raw().get()));
      }
    }
    if (dao.moveOn(id, done, batch.size() - rejects.size(), rejects.size()) == 0) {
      return false;
    }
    store(rows, dao);
    dao.addRejects(id, rejects);
    return true;
  }

  private static List<ObjectNode> fieldsOf(List<FileRow> batch) {
    return batch.stream().map(FileRow::fields).filter(Objects::nonNull).toList();
  }

  /** The row to store, with its client. */
  private ObjectNode stored(FileRow row, ClientLookup clients) throws BadRow {
    ObjectNode fields = row.read();
    String client = clients.clientOf(fields);
    if (table == FactTable.CLIENTS) {
      ObjectNode stored = check.check(fields.put("id", client));
      clients.claim(client, stored.path("external_id").asText(null));
      return stored;
    }
    return check.check(fields).put("client_id", client);
  }

  /** Clients are locked first and in the order of their ids, so that nobody waits in a ring. */
  private void store(Map<List<String>, ObjectNode> rows, ImportDao dao) {
    if (rows.isEmpty()) {
      return;
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    if (table == FactTable.CLIENTS) {
      rows.values().stream().sorted(Comparator.comparing(ImportRun::id)).forEach(all::add);
      dao.merge(table, givenColumns, NEXT_VERSION, all.toString());
      return;
    }
    dao.touch(
        rows.values().stream()
            .map(row -> row.get("client_id").asText())
            .collect(Collectors.toSet()));
    rows.values().forEach(all::add);
    if (table.isHistory()) {
      dao.append(table.table(), table.columnList(), all.toString());
    } else {
      dao.merge(table, givenColumns, "", all.toString());
    }
  }

  private static String id(ObjectNode row) {
    return row.get("id").asText();
  }
}
