package heed.shared;

/** A request that another one stands in the way of; answered with 409. */
public final class Conflict extends RuntimeException {
  public Conflict(String message) {
    super(message);
  }
}
