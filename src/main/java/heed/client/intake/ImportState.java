package heed.client.intake;

/** Where an import stands. {@code FAILED}: it stopped, its message says where and why. */
public enum ImportState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED
}
