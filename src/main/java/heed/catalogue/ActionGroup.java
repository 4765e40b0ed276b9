package heed.catalogue;

/** What kind of conversation an action is; contact limits and guards speak of groups. */
public enum ActionGroup {
  SALES,
  LOYALTY,
  SURVEY,
  TRAINING,
  CARE,
  COLLECTIONS;

  /** Whether actions of this group come before all others, by order and not by score. */
  public boolean preempts() {
    return this == CARE || this == COLLECTIONS;
  }
}
