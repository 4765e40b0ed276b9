package heed.rulebook.live;

/** Another release came to decide between looking and switching; nothing was changed. */
public final class LostRace extends RuntimeException {
  LostRace() {
    super("Another release went live in the meantime.");
  }
}
