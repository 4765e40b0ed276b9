package heed.learning;

import heed.shared.Channel;
import java.time.LocalDate;

/**
 * How often clients were contacted about an action in a month, and how often they answered in
 * favour; as a difference to an earlier count either may be negative.
 *
 * @param channel null where contacts on all channels are counted
 * @param peerGroup a segment as {@code SCHEME NAME}, or {@code occupation CODE} of clients whose
 *     segments are not known; null where clients of all groups are counted
 * @param nth 0 where all contacts are counted, else only those that were a client's n-th
 * @param month its first day
 */
public record ResponseCount(
    String action,
    Channel channel,
    String peerGroup,
    int nth,
    LocalDate month,
    long contacts,
    long positives) {

  /** Counts contacts whichever of a client's they were. */
  public static ResponseCount of(
      String action,
      Channel channel,
      String peerGroup,
      LocalDate month,
      long contacts,
      long positives) {
    return new ResponseCount(action, channel, peerGroup, 0, month, contacts, positives);
  }

  /** The count of the same kind with another's numbers added. */
  ResponseCount plus(ResponseCount other) {
    return new ResponseCount(
        action,
        channel,
        peerGroup,
        nth,
        month,
        contacts + other.contacts,
        positives + other.positives);
  }
}
