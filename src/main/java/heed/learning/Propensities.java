package heed.learning;

/** What has been learned of propensities so far, renewed from the history when told. */
public final class Propensities {
  private final ResponseDao responses;
  private volatile PropensityTable learned;

  /** Learns from the history that is there. */
  public Propensities(ResponseDao responses) {
    this.responses = responses;
    this.learned = new PropensityTable(responses.countResponses());
  }

  /** Learns anew, after the history has grown. */
  public void renew() {
    learned = new PropensityTable(responses.countResponses());
  }

  /** The estimates as they stand. */
  public PropensityTable learned() {
    return learned;
  }
}
