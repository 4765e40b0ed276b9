package heed.client.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.ClientKey;
import heed.client.FactTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says whose row a row is, for the rows of one batch. */
final class ClientLookup {
  private final FactTable table;
  private final Map<String, String> externalIds = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  ClientLookup(FactTable table, List<ObjectNode> rows, ImportDao dao) {
    this.table = table;
    Set<String> ids = new HashSet<>();
    Set<String> externals = new HashSet<>();
    for (ObjectNode row : rows) {
      add(ids, row, idField());
      add(externals, row, externalIdField());
    }
    if (table == FactTable.CLIENTS) {
      ids.addAll(externals); // A client that comes without an id takes its external id.
    }
    dao.listKnown(ids, externals).forEach(known -> claim(known.id(), known.externalId()));
  }

  private static void add(Set<String> keys, ObjectNode row, String field) {
    String key = text(row, field);
    if (ClientKey.isPossible(key)) {
      keys.add(key);
    }
  }

  private String idField() {
    return table == FactTable.CLIENTS ? "id" : RowCheck.CLIENT_ID;
  }

  private String externalIdField() {
    return table == FactTable.CLIENTS ? "externalId" : RowCheck.CLIENT_EXTERNAL_ID;
  }

  /** From now on there is this client: a row before brought it. */
  void claim(String id, String externalId) {
    externalIds.put(id, externalId);
    if (externalId != null) {
      owners.put(externalId, id);
    }
  }

  /** The id of the client that the row is about, or the reason why there is none. */
  String clientOf(ObjectNode row) throws BadRow {
    String id = text(row, idField());
    String externalId = text(row, externalIdField());
    if (id == null && externalId == null) {
      throw new BadRow(idField(), "%s or %s is required".formatted(idField(), externalIdField()));
    }
    return table == FactTable.CLIENTS ? owner(id, externalId) : known(id, externalId);
  }

  private static String text(ObjectNode row, String field) {
    return row.hasNonNull(field) ? row.get(field).asText() : null;
  }

  private String known(String id, String externalId) throws BadRow {
    if (id == null) {
      String owner = owners.get(externalId);
      if (owner == null) {
        throw new BadRow(externalIdField(), "there is no client with external id " + externalId);
      }
      return owner;
    }
    if (!externalIds.containsKey(id)) {
      throw new BadRow(idField(), "there is no client " + id);
    }
    if (externalId != null && !externalId.equals(externalIds.get(id))) {
      throw new BadRow(externalIdField(), "client %s has another external id".formatted(id));
    }
    return id;
  }

  private String owner(String id, String externalId) throws BadRow {
    if (externalId == null) {
      return id;
    }
    String owner = owners.get(externalId);
    if (id != null) {
      if (owner != null && !owner.equals(id)) {
        throw new BadRow(externalIdField(), "externalId is that of client " + owner);
      }
      return id;
    }
    if (owner != null) {
      return owner;
    }
    if (externalIds.get(externalId) != null) {
      throw new BadRow(
          externalIdField(),
          "client %s has another external id: say which client is meant by id"
              .formatted(externalId));
    }
    return externalId;
  }
}
