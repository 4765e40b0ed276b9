package heed.shared;

/** Who began the conversation: the client ({@code INBOUND}) or the institution. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
