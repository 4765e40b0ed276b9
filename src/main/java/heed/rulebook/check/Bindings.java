package heed.rulebook.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The {@code $variables} that one rule has bound so far, each to a fact or to a value. */
final class Bindings {
  private final Map<String, FactType> facts = new HashMap<>();
  private final Map<String, Optional<String>> values = new HashMap<>();
  private final Set<String> sure = new HashSet<>();

  void bindFact(String name, FactType type) {
    facts.put(name, type);
  }

  /**
   * @param kind what kind of value it is, as {@link ValueKind} says it, or empty if not known
   */
  void bindValue(String name, Optional<String> kind) {
    values.put(name, kind);
  }

  /** Notes that the variable stands for something that is known of every client it is bound for. */
  void makeSure(String name) {
    sure.add(name);
  }

  boolean isSure(String name) {
    return sure.contains(name);
  }

  boolean has(String name) {
    return facts.containsKey(name) || values.containsKey(name);
  }

  /** The type of the fact that the variable stands for; empty for values. */
  Optional<FactType> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** The kind of value that the variable stands for; empty for facts and where it is not known. */
  Optional<String> kind(String name) {
    return values.getOrDefault(name, Optional.empty());
  }

  /** All names. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(facts.keySet());
    names.addAll(values.keySet());
    return names;
  }
}
