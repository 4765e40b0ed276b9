package heed.client.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * One row of a file.
 *
 * @param line where it begins, from 1
 * @param raw the row as it came
 * @param fields what it says, or null where it cannot be read
 * @param unreadable why it cannot be read, or null
 */
record FileRow(long line, Supplier<String> raw, ObjectNode fields, BadRow unreadable) {
  /** What the row says, or the reason why it cannot be read. */
  ObjectNode read() throws BadRow {
    if (unreadable != null) {
      throw unreadable;
    }
    return fields;
  }
}
