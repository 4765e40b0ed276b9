package heed.rulebook.script;

import java.util.Map;

/** The text to say or send for one action on one channel in one language. */
public final class Script {
  private final String treatment;

  Script(String treatment) {
    this.treatment = treatment;
  }

  /** {@code ACTION/CHANNEL.language}, the name of the treatment. */
  public String treatment() {
    return treatment;
  }

  /**
   * The text with the given values in it. A line that needs a value which is absent is left out.
   *
   * @param values by the names of {@link ScriptValue}; texts, or Boolean for sections
   */
  public String render(Map<String, Object> values) {
    throw new UnsupportedOperationException();
  }
}
