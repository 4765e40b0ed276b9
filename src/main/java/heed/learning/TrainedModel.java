package heed.learning;

import java.time.Instant;

/**
 * A model as it was trained, and what it was worth.
 *
 * @param contacts how many observations it was trained on
 * @param positives how many of those were answered in favour
 * @param validation how a model of the same kind foretold the newest part of them
 */
public record TrainedModel(
    String action,
    Instant trainedAt,
    int contacts,
    int positives,
    Validation validation,
    LogisticModel model) {}
