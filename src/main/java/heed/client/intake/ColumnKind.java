package heed.client.intake;

import heed.client.FactTable;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What may stand in a column, in words for whoever writes the file. */
final class ColumnKind {
  private ColumnKind() {}

  /** Such as {@code a date such as 2026-11-24}. */
  static String of(FactTable table, String field) {
    return table.records().stream()
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .filter(component -> component.getName().equals(field))
        .map(RecordComponent::getType)
        .findFirst()
        .map(ColumnKind::of)
        .orElse("text");
  }

  private static String of(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == Double.class) {
      return "a number such as 1250.50";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-24";
    }
    if (type == Instant.class) {
      return "a moment such as 2026-11-24T09:30:00Z";
    }
    return type == boolean.class ? "true or false" : "text";
  }
}
