package heed.rulebook;

import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.RepaymentCapacity;
import java.util.List;

/**
 * One client's way through the stages of a release, each seeing the conclusions of those before.
 */
public final class Reasoning implements AutoCloseable {

  /** Adds what is reckoned rather than ruled, before the first stage. */
  public void know(ClientValue value, RepaymentCapacity capacity) {
    throw new UnsupportedOperationException();
  }

  /**
   * Runs the rules of one stage; stages run in their order, each at most once.
   *
   * @return what this stage concluded, in canonical order, without duplicates
   * @throws RunawayRules if the rules of the stage exceed their bounds
   */
  public List<Conclusion> conclude(Stage stage) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
