package heed.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.client.fact.Client;
import heed.client.fact.Complaint;
import heed.client.fact.Consent;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.SurveyAnswer;
import heed.shared.Ranges;
import java.util.List;

/**
 * Everything that Heed knows of one client. Absent lists are empty; an absent household is null and
 * unknown.
 */
public record Profile(
    @JsonProperty(required = true) Client client,
    Identity identity,
    Household household,
    List<Holding> holdings,
    List<LoanAccount> loanAccounts,
    List<Contact> contacts,
    List<Response> responses,
    List<Consent> consents,
    List<SurveyAnswer> surveyAnswers,
    List<PovertyScore> povertyScores,
    List<LifeEvent> lifeEvents,
    List<Complaint> complaints) {

  public Profile {
    Ranges.present("client", client);
    identity = identity == null ? Identity.UNKNOWN : identity;
    holdings = listOf(holdings);
    loanAccounts = listOf(loanAccounts);
    contacts = listOf(contacts);
    responses = listOf(responses);
    consents = listOf(consents);
    surveyAnswers = listOf(surveyAnswers);
    povertyScores = listOf(povertyScores);
    lifeEvents = listOf(lifeEvents);
    complaints = listOf(complaints);
  }

  private static <T> List<T> listOf(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
