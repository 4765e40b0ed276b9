package heed.interaction.work;

/** Why a client stands on an agent's work list. */
public enum WorkKind {
  /** She asked to be called again. */
  CALL_BACK,
  /** What may be proposed to her makes a call worth while. */
  WORTH_CALLING,
  /** The agent chose to call her. */
  OWN_CHOICE
}
