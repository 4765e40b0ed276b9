package heed.rulebook.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code $variables} that one rule has bound so far. */
final class Bindings {
  private final Map<String, Optional<FactType>> byName = new HashMap<>();

  /** Binds a variable to a fact, or to a value if there is no type. */
  void bind(String name, Optional<FactType> fact) {
    byName.put(name, fact);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The type of the fact that the variable stands for; empty for values. */
  Optional<FactType> fact(String name) {
    return byName.getOrDefault(name, Optional.empty());
  }

  Set<String> names() {
    return byName.keySet();
  }
}
