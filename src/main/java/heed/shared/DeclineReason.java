package heed.shared;

/** Why a client declined. */
public enum DeclineReason {
  PRICE,
  TIMING,
  NO_NEED,
  HAS_ELSEWHERE,
  DISTRUST,
  CANNOT_AFFORD,
  OTHER
}
