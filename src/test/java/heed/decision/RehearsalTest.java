package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Action;
import heed.client.Identity;
import heed.client.Profile;
import heed.client.fact.Client;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.step.Rehearsal;
import heed.rulebook.Release;
import heed.rulebook.script.Script;
import heed.rulebook.script.ScriptReader;
import heed.rulebook.script.ScriptValue;
import heed.rulebook.sheet.ActionSheet;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private final Release release = ShippedRulebook.release();

  @Test
  void aScriptIsSaidThoughItsActionIsNotProposed() {
    Rehearsal said = rehearse("Good day, {{clientName}}: {{action}}.\nYou live near {{branch}}.");
    assertThat(said.text()).isEqualTo("Good day, Rosa: Loan renewal.\n");
    assertThat(said.unknown()).containsExactly(ScriptValue.BRANCH);
  }

  @Test
  void bracesInAValueMeanNothing() {
    assertThat(rehearse("{{clientName}} {{#isInbound}}called{{/isInbound}}").text())
        .isEqualTo("Rosa\n");
  }

  private Rehearsal rehearse(String text) {
    Action action = release.catalogue().find("LOAN_RENEWAL").orElseThrow();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("scripts/LOAN_RENEWAL/CALL.en.md", text.getBytes(StandardCharsets.UTF_8));
    Script script =
        ScriptReader.read(
                files,
                new ActionSheet(release.catalogue(), Set.of(action.code())),
                new ArrayList<>())
            .find(action.code(), Channel.CALL, "en")
            .orElseThrow();
    Client client =
        new Client("c", null, null, null, null, null, null, null, null, null, null, null, null);
    Profile profile =
        new Profile(
            client,
            new Identity(null, "Rosa", null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return Funnel.rehearse(
        release,
        new DecisionInput(
            profile,
            new Occasion(Channel.CALL, Direction.OUTBOUND, List.of(), "en", 3),
            Instant.parse("2026-11-24T12:00:00Z"),
            0),
        action,
        script);
  }
}
