package heed.client.fact;

/** When in a client's time with the institution a survey was answered. */
public enum Wave {
  BASELINE,
  FOLLOW_UP,
  EXIT
}
