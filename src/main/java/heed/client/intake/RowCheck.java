package heed.client.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.google.common.base.Throwables;
import heed.client.FactTable;
import heed.client.StoredJson;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Turns what a row says into the fact that it means, by way of the fact's own record, and so under
 * the same checks as a profile that comes by the API.
 */
final class RowCheck {
  /** Besides a fact's own fields: the client by the key of another system. */
  static final String CLIENT_EXTERNAL_ID = "clientExternalId";

  static final String CLIENT_ID = "clientId";

  private final FactTable table;
  private final ObjectMapper reader;
  private final StoredJson json;

  RowCheck(FactTable table, ObjectMapper mapper) {
    this.table = table;
    this.reader =
        mapper
            .copy()
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    // In a CSV file everything is text, the numbers too.
    reader.setConfig(
        reader.getDeserializationConfig().with(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    // A telephone number or an account may well come as a JSON number.
    reader
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
        .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert);
    this.json = new StoredJson(mapper);
  }

  /** The row to store, without its client. */
  ObjectNode check(ObjectNode fields) throws BadRow {
    refuseUnknown(fields);
    Record[] facts = new Record[table.records().size()];
    for (int i = 0; i < facts.length; i++) {
      Class<? extends Record> type = table.records().get(i);
      facts[i] = read(type, fields.deepCopy().retain(namesOf(type)));
    }
    return json.row(facts);
  }

  private void refuseUnknown(ObjectNode fields) throws BadRow {
    for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!isKnown(table, name)) {
        throw new BadRow(name, "%s have no %s".formatted(table.typeName(), name));
      }
    }
  }

  /** Whether files of this fact type may have such a column. */
  static boolean isKnown(FactTable table, String name) {
    return table.fields().contains(name)
        || Reject.isRejectColumn(name)
        || (table != FactTable.CLIENTS && name.equals(CLIENT_EXTERNAL_ID));
  }

  private static List<String> namesOf(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
  }

  private Record read(Class<? extends Record> type, ObjectNode fields) throws BadRow {
    try {
      return reader.treeToValue(fields, type);
    } catch (JsonProcessingException e) {
      throw explained(e);
    }
  }

  private BadRow explained(JsonProcessingException e) {
    for (Throwable cause : Throwables.getCausalChain(e)) {
      if (cause instanceof InvalidInput refused) {
        FieldProblem first = refused.problems().get(0);
        return new BadRow(first.pointer().substring(1), first.message());
      }
    }
    String column =
        e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
            ? mapping.getPath().get(0).getFieldName()
            : "";
    return new BadRow(column, "%s must be %s".formatted(column, ColumnKind.of(table, column)));
  }
}
