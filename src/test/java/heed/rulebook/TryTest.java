package heed.rulebook;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TryTest {
  @Test
  void tries() throws Exception {
    long t = System.nanoTime();
    RulebookFiles f =
        RulebookFiles.readFolder(
            Path.of(System.getProperty("rules.folder", "/tmp/heed/rules/rules")));
    java.util.TreeMap<String, byte[]> m = new java.util.TreeMap<>(f.byPath());
    System.getProperties()
        .forEach(
            (k, v) -> {
              if (k.equals("x")) m.clear();
            });
    java.util.regex.Pattern.compile("(?m)^([A-Z_]+),")
        .matcher(new String(m.get("actions.csv"), java.nio.charset.StandardCharsets.UTF_8))
        .results()
        .forEach(
            x ->
                m.putIfAbsent(
                    "scripts/" + x.group(1) + "/CALL.en.md",
                    "Hello.".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    for (int i = 0; i < 3; i++)
      try (Release r =
          Release.compile(
              RulebookFiles.readFolder(
                  Path.of(System.getProperty("rules.folder", "/tmp/heed/rules/rules"))))) {
        System.out.println(
            "OK "
                + r.id()
                + " rules "
                + r.placeByRule().size()
                + " ms "
                + (System.nanoTime() - t) / 1_000_000);
      } catch (BrokenRulebook e) {
        System.out.println("BROKEN\n" + e.getMessage());
      }
  }
}
