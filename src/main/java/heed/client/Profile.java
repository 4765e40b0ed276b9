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
    holdings = Ranges.entries("holdings", holdings);
    loanAccounts = Ranges.entries("loanAccounts", loanAccounts);
    contacts = Ranges.entries("contacts", contacts);
    responses = Ranges.entries("responses", responses);
    consents = Ranges.entries("consents", consents);
    surveyAnswers = Ranges.entries("surveyAnswers", surveyAnswers);
    povertyScores = Ranges.entries("povertyScores", povertyScores);
    lifeEvents = Ranges.entries("lifeEvents", lifeEvents);
    complaints = Ranges.entries("complaints", complaints);
  }
}
