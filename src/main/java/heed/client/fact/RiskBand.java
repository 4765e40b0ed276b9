package heed.client.fact;

/** The institution's own credit risk class of a client. */
public enum RiskBand {
  LOW,
  MEDIUM,
  HIGH,
  UNKNOWN
}
