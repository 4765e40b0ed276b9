package heed.rulebook.conclusion;

/** Whether a weight comes from the situation of this request or from what the business wants. */
public enum WeightKind {
  CONTEXT,
  LEVER
}
