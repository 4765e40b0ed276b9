package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableCasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "- case: nothing else",
        "- {case: no client, today: 2026-11-24, client: null, expect: {}}",
        "- {case: no day, today: null, client: {client: {id: c}}, expect: {}}",
        "- {case: a typo, today: 2026-11-24, client: {client: {id: c}}, expcet: {}}"
      })
  void aFileThatHoldsNoWholeCasesIsReportedByName(String yaml) throws Exception {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRulebook.release().files().byPath());
    files.put("cases/broken.yml", yaml.getBytes(StandardCharsets.UTF_8));
    try (Release release = Release.compile(RulebookFiles.of(files))) {
      assertThatThrownBy(() -> new CaseRunner(Json.mapper()).run(release))
          .isInstanceOf(BrokenRulebook.class)
          .hasMessageContaining("cases/broken.yml");
    }
  }
}
