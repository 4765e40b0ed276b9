package heed.client.fact;

/**
 * A client's marital status; {@code UNMARRIED} where it is only known that the client is not
 * married.
 */
public enum MaritalStatus {
  SINGLE,
  MARRIED,
  DIVORCED,
  WIDOWED,
  UNMARRIED,
  UNKNOWN
}
