package heed.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actions that may be proposed, in the order of {@code actions.csv}. */
public final class Catalogue {
  private final Map<String, Action> byCode = new LinkedHashMap<>();

  public Catalogue(List<Action> actions) {
    for (Action action : actions) {
      if (byCode.put(action.code(), action) != null) {
        throw new IllegalArgumentException("action twice: " + action.code());
      }
    }
  }

  /** All of them. */
  public List<Action> actions() {
    return List.copyOf(byCode.values());
  }

  /** The action of the given code. */
  public Optional<Action> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
