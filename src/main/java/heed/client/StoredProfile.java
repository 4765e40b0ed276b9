package heed.client;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A profile as it is stored, with the contact ledger's state at the same moment.
 *
 * @param version grows with every change; the client's ETag
 * @param claims places that outbound proposals have taken, whether or not they have expired
 * @param ledgerVersion grows with every claim and answer; 0 where there was none yet
 */
public record StoredProfile(Profile profile, long version, List<Claim> claims, long ledgerVersion) {
  public StoredProfile {
    claims = List.copyOf(claims);
  }

  /** The claims that still hold at the given moment. */
  public List<Claim> claimsAt(Instant now) {
    return claims.stream().filter(claim -> claim.expiresAt().isAfter(now)).toList();
  }

  /**
   * The first moment from the given one on at which nothing else was proposed to the client: what
   * is proposed at one moment on one channel counts as one contact, and two decisions must not.
   */
  public Instant freeMoment(Instant from) {
    Set<Instant> taken = new HashSet<>();
    claims.forEach(claim -> taken.add(claim.at()));
    profile.contacts().forEach(contact -> taken.add(contact.at()));
    Instant moment = from;
    while (taken.contains(moment)) {
      moment = moment.plusMillis(1);
    }
    return moment;
  }
}
