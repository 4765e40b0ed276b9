package heed.learning;

import heed.shared.Channel;
import java.time.LocalDate;

/**
 * How often clients of one peer group were contacted about an action on a channel in a month, and
 * how often they answered in favour.
 *
 * @param peerGroup the clients' occupation code, or null where it is unknown
 * @param month its first day
 */
public record ResponseCount(
    String action,
    Channel channel,
    String peerGroup,
    LocalDate month,
    long contacts,
    long positives) {}
