package heed.learning;

import heed.client.Profile;
import java.time.LocalDate;

/** A model that answers for a client. */
public record TrainedModel(LogisticModel model) {
  /** Probability 0-1 that the client answers in favour on the day. */
  public double propensity(Profile profile, String action, LocalDate today) {
    return model.probability(ClientFeatures.of(profile, action, today));
  }
}
