package heed.client.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
  private final StringBuilder text = new StringBuilder();

  /** Adds the named fields of a row, in this order; what is absent is null. */
  void add(JsonNode row, List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      JsonNode value = row.get(columns.get(i));
      if (value == null || value.isNull()) {
        text.append("\\N");
      } else {
        escape(value.asText());
      }
    }
    text.append('\n');
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(c);
      }
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
