package heed.decision.model;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.shared.Channel;
import java.time.LocalDate;

/**
 * What a propensity is asked for: one action, on one channel, to one client, today.
 *
 * @param profile the client with contacts and answers so far
 * @param priorWeight how many contacts the level below weighs: k of the smoothed estimate
 * @param halfLifeDays after how many days experience counts half
 */
public record PropensityQuestion(
    Action action,
    Channel channel,
    Profile profile,
    LocalDate today,
    double priorWeight,
    double halfLifeDays) {}
