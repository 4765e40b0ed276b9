package heed.decision.step;

/**
 * What the client is worth and how much debt the household can carry: arithmetic, before any rule.
 */
public final class ReckonValue implements Step {
  @Override
  public String name() {
    return "value";
  }

  @Override
  public void take(Deliberation decision) {
    decision.know(
        ClientWorth.of(decision.profile(), decision.parameters(), decision.today()),
        DebtCapacity.of(decision.profile(), decision.parameters(), decision.today()));
  }
}
