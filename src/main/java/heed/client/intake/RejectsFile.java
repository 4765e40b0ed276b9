package heed.client.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The rows that an import set aside, as a file of the same format, each with line, column and
 * cause, which can be mended and imported as it is.
 */
final class RejectsFile {
  private static final int PAGE = 1_000;

  private final ImportDao dao;
  private final ObjectMapper mapper;

  RejectsFile(ImportDao dao, ObjectMapper mapper) {
    this.dao = dao;
    this.mapper = mapper;
  }

  void write(ImportStatus status, Writer out) throws IOException {
    if (status.format() == ImportFormat.CSV) {
      String added = CsvLine.of(List.of(Reject.LINE, Reject.COLUMN, Reject.CAUSE));
      out.write(dao.findHeading(status.id()).orElseThrow() + "," + added + "\n");
    }
    long line = 0;
    List<Reject> page;
    do {
      page = dao.listRejects(status.id(), line, PAGE);
      for (Reject reject : page) {
        out.write(status.format() == ImportFormat.CSV ? csv(reject) : ndjson(reject));
        out.write('\n');
        line = reject.line();
      }
    } while (page.size() == PAGE);
  }

  private static String csv(Reject reject) {
    return reject.row()
        + ","
        + CsvLine.of(List.of(Long.toString(reject.line()), reject.columnName(), reject.cause()));
  }

  private String ndjson(Reject reject) throws JsonProcessingException {
    return mapper.writeValueAsString(
        object(reject.row())
            .put(Reject.LINE, reject.line())
            .put(Reject.COLUMN, reject.columnName())
            .put(Reject.CAUSE, reject.cause()));
  }

  /** The row itself, or, where it is no object, an object that holds its text. */
  private ObjectNode object(String row) {
    try {
      JsonNode json = mapper.readTree(row);
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // That is why it was set aside.
    }
    return mapper.createObjectNode().put("_row", row);
  }
}
