package heed.access;

import heed.shared.Nearest;
import java.util.Collection;

/** Ends the sentence about a name that does not exist. */
final class Unknown {
  private Unknown() {}

  /** A full stop, or the name that was most likely meant. */
  static String end(String written, Collection<String> known) {
    String hint = Nearest.hint(written, known);
    return hint.isEmpty() ? "." : hint;
  }
}
