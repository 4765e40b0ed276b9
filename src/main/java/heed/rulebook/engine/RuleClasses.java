package heed.rulebook.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Rules that were compiled together, as Java classes of a loader of their own: they are unloaded
 * together, once nothing holds them any more.
 */
final class RuleClasses {
  /** Not a reflected constructor: the JVM would make classes for it that rules cannot see. */
  private final MethodHandle model;

  private final Map<String, String> nameByKey;

  /**
   * @param model the generated {@link Model}
   * @param nameByKey the rules' names by the keys of their texts
   */
  RuleClasses(Class<?> model, Map<String, String> nameByKey) {
    try {
      MethodHandle made =
          MethodHandles.publicLookup().findConstructor(model, MethodType.methodType(void.class));
      this.model = made.asType(MethodType.methodType(Model.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("compiled rules cannot be made", e);
    }
    this.nameByKey = Map.copyOf(nameByKey);
  }

  /** The keys of the texts that were compiled. */
  Set<String> keys() {
    return nameByKey.keySet();
  }

  /** The rules by the keys of their texts; made anew, so that no two rule bases share any. */
  Map<String, Rule> rules() {
    Map<String, Rule> byName =
        make().getRules().stream().collect(Collectors.toMap(Rule::getName, Function.identity()));
    return nameByKey.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> byName.get(entry.getValue())));
  }

  private Model make() {
    try {
      return (Model) model.invokeExact();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("compiled rules cannot be made", e);
    }
  }
}
