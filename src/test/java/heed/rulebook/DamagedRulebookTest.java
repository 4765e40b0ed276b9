package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Damages a sound rulebook in thousands of ways, from a fixed seed: reading it never fails. */
class DamagedRulebookTest {
  private static final int DAMAGES = 2_000;
  private static final Map<String, String> SOUND =
      Map.of(
          "actions.csv",
          """
          action,name,name.es,issue,group,purpose,credit,sells,product,margin,social benefit,prior,lever,instalment,channels,suppresses
          GOAL,Savings goal,Meta,GROW,SALES,MARKETING,no,SAVINGS,GOAL,12,4,0.1,1,,CALL|SMS,SURVEY
          NO_ACTION,Nothing,Nada,SERVE,LOYALTY,SERVICE,no,,,0,0,1,1,,,
          """,
          "parameters.csv",
          "name,value,unit,since,owner,why\nsocialRate,6,money,2026-01-01,Board,start\n",
          "contact-policy.csv",
          """
          name,counts,group,action,channel,window days,at most,rest days,because
          Sales,OUTBOUND,SALES,,CALL,30,3,0,Nobody is chased
          """,
          "2-product-fit/fit.csv",
          """
          age,area,holds,balance,answered,action,fit,because
          18-30 | >= 60,not RURAL,LOAN | CARD,> 0,GOAL:DECLINED,GOAL,0.5,"Young, or not"
          not 18-30,unknown,not LOAN,unknown | < 5,,GOAL,0.1,Others
          """,
          "2-product-fit/fit.drl",
          "rule \"Fit\" when $row : TableRow(table == \"2-product-fit/fit\") then\n  insert(new ProductFit($row.text(\"action\"), $row.number(\"fit\"), $row.getReason(), $row.getRule()));\nend\n",
          "scripts/GOAL/CALL.en.md",
          "Hello {{clientName}}.\n{{#isHighValue}}\nThank you{{#officer}}, says {{officer}}{{/officer}}.\n{{/isHighValue}}\n");
  private static final List<String> SHARDS =
      List.of(
          ",",
          "\"",
          "\n",
          "\r",
          "|",
          "-",
          "#",
          "not ",
          ">=",
          "<",
          "{{",
          "}}",
          "{{{",
          "{{#",
          "{{/",
          "\u0000",
          "\u202e",
          "\ud83d",
          "99999999999999999999",
          "1e9",
          "NaN",
          "Infinity",
          "-0",
          "unknown",
          "-5--1",
          ".",
          "..",
          "$row.scheme(\"fit\")",
          "2026-02-30",
          ";",
          " ",
          "\uFEFF");

  private final Random random = new Random(20261124);

  @Test
  void theUndamagedRulebookIsSound() {
    assertThat(RulebookContent.read(files(SOUND)).problems()).isEmpty();
  }

  @Test
  void readingNeverFailsWhateverAFileHolds() {
    List<String> paths = new ArrayList<>(new TreeMap<>(SOUND).keySet());
    for (int i = 0; i < DAMAGES; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      Map<String, String> damaged = new TreeMap<>(SOUND);
      damaged.put(path, damage(SOUND.get(path)));
      assertThatCode(() -> RulebookContent.read(files(damaged)))
          .as(() -> path + ":\n" + damaged.get(path))
          .doesNotThrowAnyException();
    }
  }

  private String damage(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), at + random.nextInt(8));
      damaged.replace(
          at, to, random.nextInt(3) == 0 ? "" : SHARDS.get(random.nextInt(SHARDS.size())));
    }
    return damaged.toString();
  }

  private static RulebookFiles files(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return RulebookFiles.of(files);
  }
}
