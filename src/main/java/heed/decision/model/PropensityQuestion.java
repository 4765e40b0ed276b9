package heed.decision.model;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;

/**
 * What a propensity is asked for: one action, on one channel, to one client, today.
 *
 * @param profile the client with contacts and answers so far
 * @param segments those that are learned by, each as {@code SCHEME NAME}
 * @param nth the how-manieth contact about the action it would be
 */
public record PropensityQuestion(
    Action action,
    Channel channel,
    Profile profile,
    List<String> segments,
    int nth,
    LocalDate today,
    LearningTerms terms) {}
