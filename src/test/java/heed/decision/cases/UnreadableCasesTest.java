package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnreadableCasesTest {
  private static final Map<String, String> UNREADABLE =
      Map.of(
          "cases/empty.yml", "",
          "cases/nothing.yml", "-",
          "cases/name-only.yml", "- case: nothing else",
          "cases/no-client.yml", "- {case: a, today: 2026-11-24, client: null, expect: {}}",
          "cases/no-day.yml", "- {case: a, today: null, client: {client: {id: c}}, expect: {}}",
          "cases/typo.yml",
              "- {case: a, today: 2026-11-24, client: {client: {id: c}}, expcet: {}}");

  @Test
  void everyFileThatHoldsNoWholeCasesIsReportedByName() throws BrokenRulebook {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRulebook.release().files().byPath());
    UNREADABLE.forEach((path, yaml) -> files.put(path, yaml.getBytes(StandardCharsets.UTF_8)));
    try (Release release = Release.compile(RulebookFiles.of(files))) {
      assertThatThrownBy(() -> new CaseRunner(Json.mapper()).run(release))
          .isInstanceOf(BrokenRulebook.class)
          .message()
          .contains(UNREADABLE.keySet());
    }
  }
}
