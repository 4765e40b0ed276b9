package heed.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.fact.Client;
import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall: what would happen to rules that got past the check. */
class ConfinedLoaderTest {

  @Test
  void rulesSeeFactsButNothingElseOfHeedOrTheJvm() throws Exception {
    ClassLoader loader = new ConfinedLoader();
    assertThat(loader.loadClass("heed.client.fact.Client")).isEqualTo(Client.class);
    for (String hidden :
        List.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.Class",
            "java.io.File",
            "java.nio.file.Files",
            "java.lang.reflect.Method",
            "java.lang.invoke.MethodHandles",
            "javax.script.ScriptEngineManager",
            "org.kie.api.KieServices",
            "org.drools.core.impl.InternalRuleBase",
            "heed.rulebook.Release",
            "heed.client.Profile")) {
      assertThatThrownBy(() -> loader.loadClass(hidden))
          .as(hidden)
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void hiddenClassesCannotBeReadAsResourcesEither() throws Exception {
    ClassLoader loader = new ConfinedLoader();
    assertThat(loader.getResource("heed/client/fact/Client.class")).isNotNull();
    assertThat(loader.getResource("java/lang/System.class")).isNull();
    assertThat(loader.getResourceAsStream("java/lang/Runtime.class")).isNull();
    assertThat(loader.getResources("META-INF/services/java.sql.Driver").hasMoreElements())
        .isFalse();
    assertThat(loader.getResource("logback-test.xml")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.setProperty(\"heed.hostile\", \"ran\");",
        "Runtime.getRuntime().exec(\"touch /tmp/heed-hostile\");",
        "new Thread(null).start();",
        "new java.io.File(\"/tmp/heed-hostile\").mkdir();",
        "Class.forName(\"java.lang.Runtime\").getMethods();",
        "drools.getKieRuntime().getKieBase().removeRule(\"a\", \"b\");",
      })
  void whatGotPastTheCheckDoesNotCompile(String payload) {
    String text = "rule \"Hostile\"\nwhen\n  Today()\nthen\n  " + payload + "\nend\n";
    List<RuleProblem> problems = new ArrayList<>();
    RuleText rule =
        RuleReader.read(
            "1-segmentation/hostile.drl", Stage.SEGMENTATION, text, Sentences.none(), problems);
    RuleCheck check = new RuleCheck(Set.of(), new ArrayList<>());
    check.check(rule);
    assertThat(CompiledRules.compile(List.of(rule), check, problems)).isNull();
    assertThat(problems).isNotEmpty();
    assertThat(System.getProperty("heed.hostile")).isNull();
  }
}
