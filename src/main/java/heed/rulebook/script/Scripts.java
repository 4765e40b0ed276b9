package heed.rulebook.script;

import heed.shared.Channel;
import java.util.Optional;

/** All scripts of a release. */
public final class Scripts {
  /** The script for the action on the channel in the language, or else in English. */
  public Optional<Script> find(String action, Channel channel, String language) {
    throw new UnsupportedOperationException();
  }
}
