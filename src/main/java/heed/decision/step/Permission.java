package heed.decision.step;

import heed.catalogue.Purpose;
import heed.client.Profile;
import heed.client.fact.Consent;
import heed.client.fact.ConsentPurpose;
import heed.client.fact.ConsentStatus;
import heed.client.fact.Response;
import heed.decision.model.Reason;
import heed.shared.Channel;
import heed.shared.Outcome;
import java.util.EnumSet;
import java.util.Set;

/**
 * The channels that the client allows, for marketing and for service. An opt-out is for ever; an
 * entry for one channel speaks louder than one for all; of two as loud, the refusal wins.
 */
public final class Permission implements Step {
  private static final Reason NO_MARKETING =
      new Reason("The client has not agreed to marketing on this channel.", "guard:consent");
  private static final Reason NO_SERVICE =
      new Reason("The client refuses service messages on this channel.", "guard:consent");

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public void take(Deliberation decision) {
    Profile profile = decision.profile();
    boolean marketingUnasked = decision.parameters().number("marketingWithoutRecordedConsent") == 1;
    Set<Channel> marketing = allowed(profile, ConsentPurpose.MARKETING, marketingUnasked);
    Set<Channel> service = allowed(profile, ConsentPurpose.SERVICE, true);
    boolean profiling = !allowed(profile, ConsentPurpose.PROFILING, true).isEmpty();
    for (Candidate candidate : decision.candidates()) {
      if (!candidate.isIn() || candidate.action().isNoAction()) {
        continue;
      }
      boolean sells = candidate.action().purpose() == Purpose.MARKETING;
      if (sells && !profiling) {
        candidate.drop(
            this,
            "NO_PROFILING",
            new Reason("The client does not want to be profiled for marketing.", "guard:consent"));
        continue;
      }
      bar(candidate, sells, sells ? marketing : service);
    }
  }

  private void bar(Candidate candidate, boolean sells, Set<Channel> allowed) {
    Reason reason = sells ? NO_MARKETING : NO_SERVICE;
    for (Channel channel : candidate.action().channels()) {
      if (!allowed.contains(channel)) {
        candidate.bar(channel, this, "NO_CONSENT", reason, null);
      }
    }
    if (candidate.channels().isEmpty()) {
      candidate.drop(this, "NO_CONSENT", reason);
    }
  }

  private static Set<Channel> allowed(
      Profile profile, ConsentPurpose purpose, boolean whereNothingIsRecorded) {
    Set<Channel> allowed = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (allows(profile, purpose, channel, whereNothingIsRecorded)) {
        allowed.add(channel);
      }
    }
    return allowed;
  }

  private static boolean allows(
      Profile profile, ConsentPurpose purpose, Channel channel, boolean whereNothingIsRecorded) {
    if (purpose == ConsentPurpose.MARKETING && hasOptedOut(profile, channel)) {
      return false;
    }
    Boolean forThisChannel = null;
    Boolean forAllChannels = null;
    for (Consent consent : profile.consents()) {
      if (consent.purpose() != purpose || !consent.covers(channel)) {
        continue;
      }
      if (consent.status() == ConsentStatus.OPTED_OUT) {
        return false;
      }
      boolean given = consent.status() == ConsentStatus.GIVEN;
      if (consent.channel() == null) {
        forAllChannels = given && !Boolean.FALSE.equals(forAllChannels);
      } else {
        forThisChannel = given && !Boolean.FALSE.equals(forThisChannel);
      }
    }
    if (forThisChannel != null) {
      return forThisChannel;
    }
    return forAllChannels != null ? forAllChannels : whereNothingIsRecorded;
  }

  private static boolean hasOptedOut(Profile profile, Channel channel) {
    for (Response response : profile.responses()) {
      if (response.outcome() == Outcome.OPTED_OUT
          && (response.channel() == null || response.channel() == channel)) {
        return true;
      }
    }
    return false;
  }
}
