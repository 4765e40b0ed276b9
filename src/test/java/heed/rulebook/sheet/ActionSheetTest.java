package heed.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.PropensityBasis;
import heed.catalogue.Purpose;
import heed.client.fact.Family;
import heed.shared.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActionSheetTest {
  private static final String HEADINGS =
      "action,name,name.es,issue,group,purpose,credit,sells,product,margin,social benefit,prior,lever,instalment,channels,suppresses";
  private static final String NO_ACTION =
      "NO_ACTION,Nothing,Nada,SERVE,LOYALTY,SERVICE,no,,,0,0,1,1,,,";

  @Test
  void aLineBecomesAnAction() {
    ActionSheet sheet =
        ActionSheet.read(
            Sheets.sound(
                "actions.csv",
                HEADINGS,
                "SCHOOL,School loan,Préstamo,GROW,SALES,MARKETING,yes,LOAN,FEES,45.5,6,0.1,1.5,25,CALL | SMS,SURVEY|TRAINING",
                NO_ACTION));
    assertThat(sheet.codes()).containsExactlyInAnyOrder("SCHOOL", "NO_ACTION");
    assertThat(sheet.catalogue().find("SCHOOL"))
        .contains(
            new Action(
                "SCHOOL",
                Map.of("en", "School loan", "es", "Préstamo"),
                Issue.GROW,
                ActionGroup.SALES,
                Purpose.MARKETING,
                true,
                Family.LOAN,
                "FEES",
                45.5,
                6,
                0.1,
                PropensityBasis.ESTIMATE,
                1.5,
                25.0,
                List.of(Channel.CALL, Channel.SMS),
                List.of(ActionGroup.SURVEY, ActionGroup.TRAINING)));
  }

  @Test
  void everythingThatIsWrongInALineIsReported() {
    assertThat(
            problems(
                NO_ACTION,
                "school,,,GROWTH,SALE,MARKETING,maybe,LOANS,,ten,11,2,0,x,CALL|CALLS|CALL||SMS,SALES"))
        .containsExactly(
            "actions.csv:3:1: the value under action must be a code of capital letters, digits and underscores, such as SAVINGS_GOAL, but is 'school'",
            "actions.csv:3:2: the cell under name must not be empty",
            "actions.csv:3:4: the value under issue must be one of GROW, RETAIN, SERVE, SOCIAL, RISK, but is 'GROWTH'; did you mean GROW?",
            "actions.csv:3:5: the value under group must be one of SALES, LOYALTY, SURVEY, TRAINING, CARE, COLLECTIONS, but is 'SALE'; did you mean SALES?",
            "actions.csv:3:7: the value under credit must be yes or no, but is 'maybe'",
            "actions.csv:3:8: the value under sells must be one of LOAN, SAVINGS, CURRENT, TERM_DEPOSIT, INSURANCE, WALLET, CARD, TRAINING, but is 'LOANS'; did you mean LOAN?",
            "actions.csv:3:10: the value under margin must be a number, but is 'ten'",
            "actions.csv:3:11: the value under social benefit must be a number between 0 and 10, but is '11'",
            "actions.csv:3:12: the value under prior must be a number between 0 and 1, but is '2'",
            "actions.csv:3:13: the value under lever must be a number between 0.1 and 10, but is '0'",
            "actions.csv:3:14: the value under instalment must be a number, but is 'x'",
            "actions.csv:3:15: CALL stands twice under channels",
            "actions.csv:3:15: the value under channels must be one of BRANCH, OFFICER_VISIT, GROUP_MEETING, CALL, SMS, WHATSAPP, APP, USSD, EMAIL, LETTER, POSTER, but is 'CALLS'; did you mean CALL?",
            "actions.csv:3:15: there is a | too many under channels");
  }

  @Test
  void thereIsExactlyOneNoActionAndEachActionStandsOnce() {
    assertThat(
            problems(NO_ACTION.replace("NO_ACTION", "NOACTION").replace(",1,1,,,", ",1,1,,SMS,")))
        .containsExactly(
            "actions.csv: there is no action NO_ACTION, which stands for leaving the client in peace and must be there; did you mean NOACTION?");
    assertThat(problems(NO_ACTION, NO_ACTION))
        .containsExactly("actions.csv:3:1: NO_ACTION already stands in line 2");
  }

  @Test
  void anActionNeedsAChannelAndAProductItsFamily() {
    assertThat(problems(NO_ACTION, "A,Name,,GROW,SALES,MARKETING,no,,GOAL,1,1,0.1,1,,,"))
        .containsExactly(
            "actions.csv:3:8: A has a product, so say which family it sells",
            "actions.csv:3:15: A needs at least one channel");
  }

  private static List<String> problems(String... lines) {
    return Sheets.problems(
        "actions.csv",
        ActionSheet::read,
        Stream.concat(Stream.of(HEADINGS), Arrays.stream(lines)).toArray(String[]::new));
  }
}
