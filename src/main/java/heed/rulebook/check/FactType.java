package heed.rulebook.check;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One type that a pattern of a rule may match.
 *
 * @param type the Java type
 * @param most how many such facts one decision may hold
 * @param key the property that tells such facts apart, or null; a pattern that fixes it matches few
 * @param properties what a condition may look at, with the type of each
 * @param methods what a condition may call with one argument
 * @param accessors what a conclusion may call, with the number of arguments
 */
public record FactType(
    Class<?> type,
    int most,
    String key,
    SortedMap<String, Class<?>> properties,
    Set<String> methods,
    Map<String, Integer> accessors) {

  static FactType of(Class<?> type, int most, String key, String... methods) {
    SortedMap<String, Class<?>> properties = new TreeMap<>();
    Map<String, Integer> accessors = new TreeMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(component.getName(), component.getType());
        accessors.put(component.getName(), 0);
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      String property = propertyOf(method);
      if (property != null) {
        properties.put(property, method.getReturnType());
        accessors.put(method.getName(), 0);
      }
    }
    List.of(methods).forEach(method -> accessors.put(method, 1));
    return new FactType(type, most, key, properties, Set.of(methods), accessors);
  }

  /** The name that rules use. */
  public String name() {
    return type.getSimpleName();
  }

  /** How many values its constructor takes; a conclusion gives them all. */
  int components() {
    return type.getRecordComponents().length;
  }

  /** The names of its constructor's values, in order. */
  List<String> componentNames() {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String propertyOf(Method method) {
    if (method.getParameterCount() > 0
        || !java.lang.reflect.Modifier.isPublic(method.getModifiers())) {
      return null;
    }
    String name = method.getName();
    if (name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class) {
      return Introspector.decapitalize(name.substring(2));
    }
    if (name.startsWith("get") && name.length() > 3) {
      return Introspector.decapitalize(name.substring(3));
    }
    return null;
  }
}
