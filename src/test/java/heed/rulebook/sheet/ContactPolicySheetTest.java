package heed.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.ActionGroup;
import heed.shared.Channel;
import heed.shared.Outcome;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactPolicySheetTest {
  private static final String HEADINGS =
      "name,counts,group,action,channel,window days,at most,rest days,because";
  private static final Set<String> ACTIONS = Set.of("WINBACK", "SAVINGS_GOAL");

  @Test
  void linesBecomeLimits() {
    assertThat(
            ContactPolicySheet.read(
                Sheets.sound(
                    "contact-policy.csv",
                    HEADINGS,
                    "Calls,OUTBOUND,SALES,,CALL,14,1,0,A call interrupts",
                    "No,DECLINED,,WINBACK,,90,1,90,They said no"),
                ACTIONS))
        .containsExactly(
            new ContactLimit(
                "Calls",
                Optional.empty(),
                Set.of(ActionGroup.SALES),
                Optional.empty(),
                Optional.of(Channel.CALL),
                14,
                1,
                0,
                "A call interrupts",
                "contact-policy.csv:2"),
            new ContactLimit(
                "No",
                Optional.of(Outcome.DECLINED),
                Set.of(),
                Optional.of("WINBACK"),
                Optional.empty(),
                90,
                1,
                90,
                "They said no",
                "contact-policy.csv:3"));
  }

  @Test
  void everythingThatIsWrongIsReported() {
    assertThat(
            Sheets.problems(
                "contact-policy.csv",
                sheet -> ContactPolicySheet.read(sheet, ACTIONS),
                HEADINGS,
                "Calls,OUTBOND,,WINBACKS,,0,1.5,x,",
                "calls,OUTBOUND,SALES,WINBACK,,30,1,0,why"))
        .containsExactly(
            "contact-policy.csv:2:2: the value under counts must be one of OUTBOUND, SHOWN, INTERESTED, ACCEPTED, CONVERTED, DECLINED, CALL_BACK, NOT_REACHED, COMPLAINED, OPTED_OUT, but is 'OUTBOND'; did you mean OUTBOUND?",
            "contact-policy.csv:2:4: there is no action 'WINBACKS'; did you mean WINBACK?",
            "contact-policy.csv:2:6: the value under window days must be a number between 1 and 3650, but is '0'",
            "contact-policy.csv:2:7: the value under at most must be a whole number, but is '1.5'",
            "contact-policy.csv:2:8: the value under rest days must be a number, but is 'x'",
            "contact-policy.csv:2:9: the cell under because must not be empty",
            "contact-policy.csv:3:1: 'calls' already stands in line 2",
            "contact-policy.csv:3:4: name a group or an action, not both");
  }
}
