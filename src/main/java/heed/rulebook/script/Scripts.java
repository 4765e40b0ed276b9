package heed.rulebook.script;

import heed.shared.Channel;
import java.util.Map;
import java.util.Optional;

/** All scripts of a release. */
public final class Scripts {
  private static final String ENGLISH = "en";

  private final Map<String, Script> byTreatment;

  Scripts(Map<String, Script> byTreatment) {
    this.byTreatment = Map.copyOf(byTreatment);
  }

  /** The script for the action on the channel in the language, or else in English. */
  public Optional<Script> find(String action, Channel channel, String language) {
    Script script = byTreatment.get(treatment(action, channel, language));
    return Optional.ofNullable(
        script != null ? script : byTreatment.get(treatment(action, channel, ENGLISH)));
  }

  /** How many there are. */
  public int size() {
    return byTreatment.size();
  }

  static String treatment(String action, Channel channel, String language) {
    return action + "/" + channel + "." + language;
  }
}
