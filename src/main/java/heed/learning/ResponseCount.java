package heed.learning;

import heed.shared.Channel;

/**
 * How often clients of one peer group were contacted about an action on a channel, and how often
 * they answered in favour.
 *
 * @param peerGroup the clients' occupation code, or null where it is unknown
 */
public record ResponseCount(
    String action, Channel channel, String peerGroup, long contacts, long positives) {}
