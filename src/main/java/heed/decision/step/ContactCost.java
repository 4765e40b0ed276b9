package heed.decision.step;

import heed.rulebook.sheet.Parameters;
import heed.shared.Channel;

/** What one outbound contact costs, by channel. */
final class ContactCost {
  private ContactCost() {}

  /** Money, from the rulebook's parameters. */
  static double of(Channel channel, Parameters parameters) {
    return parameters.number(
        switch (channel) {
          case BRANCH -> "contactCostBranch";
          case OFFICER_VISIT -> "contactCostOfficerVisit";
          case GROUP_MEETING -> "contactCostGroupMeeting";
          case CALL -> "contactCostCall";
          case SMS -> "contactCostSms";
          case WHATSAPP -> "contactCostWhatsapp";
          case APP -> "contactCostApp";
          case USSD -> "contactCostUssd";
          case EMAIL -> "contactCostEmail";
          case LETTER -> "contactCostLetter";
          case POSTER -> "contactCostPoster";
        });
  }
}
