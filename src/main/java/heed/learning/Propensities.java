package heed.learning;

import java.util.Map;

/** What has been learned so far, renewed from the history when told. */
public final class Propensities {
  private final ResponseDao responses;
  private volatile Learned learned;

  /** Learns from the history that is there. */
  public Propensities(ResponseDao responses) {
    this.responses = responses;
    renew();
  }

  /** Learns anew, after the history has grown. */
  public void renew() {
    learned = new Learned(responses.countResponses(), Map.of());
  }

  /** What has been learned, as it stands. */
  public Learned learned() {
    return learned;
  }
}
