package heed.rulebook.diff;

/** What happened to a file, or to a part of one. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED,
  /** Stands in another place, with the same words; said of parts only. */
  MOVED
}
