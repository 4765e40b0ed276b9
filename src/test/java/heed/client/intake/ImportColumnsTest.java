package heed.client.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.client.FactTable;
import heed.shared.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportColumnsTest {
  /** A value that passes, for whatever field a fact cannot do without. */
  private static final Map<String, String> VALUES =
      Map.of(
          "family", "LOAN",
          "at", "2026-11-24T09:30:00Z",
          "outcome", "SHOWN",
          "purpose", "MARKETING",
          "status", "GIVEN",
          "answeredOn", "2026-11-24",
          "openedOn", "2026-11-24",
          "on", "2026-11-24");

  @Test
  void theDocumentListsEveryColumnAsTheCodeHasIt() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (FactTable table : FactTable.values()) {
      expected.append(section(table));
    }
    assertThat(Files.readString(Path.of("docs", "imports.md"))).endsWith(expected.toString());
  }

  @ParameterizedTest
  @EnumSource
  void theRequiredColumnsAreThoseThatAFactCannotDoWithout(FactTable table) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    List<String> lacking = new ArrayList<>();
    RowCheck check = new RowCheck(table, Json.mapper());
    while (true) {
      try {
        check.check(fields);
        break;
      } catch (BadRow bad) {
        assertThat(bad).hasMessageEndingWith("is required");
        assertThat(fields.has(bad.column())).isFalse();
        lacking.add(bad.column());
        fields.put(bad.column(), VALUES.getOrDefault(bad.column(), "A"));
      }
    }
    assertThat(lacking).containsExactlyInAnyOrderElementsOf(table.required());
  }

  private static String section(FactTable table) {
    StringBuilder section = new StringBuilder("\n## " + table.typeName() + "\n\n");
    section.append(
        table.isHistory()
            ? "History: a row that is there already in all its columns is not stored again.\n\n"
            : "Key: %s.\n\n".formatted(String.join(", ", table.keyFields())));
    section.append("| column | holds | required |\n|---|---|---|\n");
    for (String field : table.fields()) {
      boolean required = table.required().contains(field);
      section.append(
          "| %s | %s | %s |\n"
              .formatted(field, ColumnKind.of(table, field), required ? "yes" : ""));
      if (field.equals(RowCheck.CLIENT_ID)) {
        section.append("| %s | text | |\n".formatted(RowCheck.CLIENT_EXTERNAL_ID));
      }
    }
    return section.toString().replace("|  |", "| |");
  }
}
