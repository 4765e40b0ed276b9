package heed.client.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {
  @Test
  void whatCopyWouldMisreadIsEscaped() {
    ObjectNode row =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", "\\.\t\\N\r\n😀")
            .put("balance", 2143.5)
            .putNull("branch");
    CopyText text = new CopyText();
    text.add(row, List.of("name", "branch", "absent", "balance"));
    assertThat(text).hasToString("\\\\.\\t\\\\N\\r\\n😀\t\\N\t\\N\t2143.5\n");
  }
}
