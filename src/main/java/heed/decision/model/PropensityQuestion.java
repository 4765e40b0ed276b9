package heed.decision.model;

import heed.catalogue.Action;
import heed.shared.Channel;

/**
 * What a propensity is asked for: one action, on one channel, to one client with a history.
 *
 * @param peerGroup code of the clients who are most like this one, or null where it is unknown
 * @param ownContacts how often the client has been contacted about the action
 * @param ownPositives how often the client answered in favour, at most {@code ownContacts}
 * @param priorWeight how many contacts the prior weighs: k of the smoothed estimate
 */
public record PropensityQuestion(
    Action action,
    Channel channel,
    String peerGroup,
    int ownContacts,
    int ownPositives,
    double priorWeight) {}
