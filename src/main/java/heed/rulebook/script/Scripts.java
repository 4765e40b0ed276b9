package heed.rulebook.script;

import heed.shared.Channel;
import java.util.Map;
import java.util.Optional;

/** All scripts of a release. */
public final class Scripts {
  /** The language that every action has its scripts in. */
  public static final String FALLBACK_LANGUAGE = "en";

  private final Map<String, Script> byTreatment;

  Scripts(Map<String, Script> byTreatment) {
    this.byTreatment = Map.copyOf(byTreatment);
  }

  /** The script for the action on the channel in the language, or else in English. */
  public Optional<Script> find(String action, Channel channel, String language) {
    Script script = byTreatment.get(treatment(action, channel, language));
    return Optional.ofNullable(
        script != null ? script : byTreatment.get(treatment(action, channel, FALLBACK_LANGUAGE)));
  }

  /** Whether there is a script for the action on the channel in just this language. */
  public boolean speaks(String action, Channel channel, String language) {
    return byTreatment.containsKey(treatment(action, channel, language));
  }

  /** How many there are. */
  public int size() {
    return byTreatment.size();
  }

  static String treatment(String action, Channel channel, String language) {
    return action + "/" + channel + "." + language;
  }
}
