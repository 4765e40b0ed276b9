package heed.learning;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/** What has been learned so far, renewed from the history when told. */
public final class Propensities {
  private final ResponseDao responses;
  private final ModelDao models;
  private final ObjectMapper json;
  private volatile Learned learned;

  /** Learns from the history and the models that are there. */
  public Propensities(ResponseDao responses, ModelDao models, ObjectMapper json) {
    this.responses = responses;
    this.models = models;
    this.json = json;
    renew();
  }

  /** Learns anew, after the history has grown or models were trained. */
  public void renew() {
    learned = new Learned(responses.countResponses(), Training.latest(models, json));
  }

  /** When a model was trained last, here or by another Heed; empty before the first. */
  public Optional<Instant> lastTraining() {
    return models.findLastTraining();
  }

  /** What has been learned, as it stands. */
  public Learned learned() {
    return learned;
  }
}
