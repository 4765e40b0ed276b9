package heed.client.fact;

/** A client's gender as the client stated it. */
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN
}
