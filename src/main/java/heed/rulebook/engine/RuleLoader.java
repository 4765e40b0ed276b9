package heed.rulebook.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the classes of rules that were compiled together; all else they see is confined. */
final class RuleLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  static {
    registerAsParallelCapable();
  }

  /**
   * @param classes the bytes of each class by its name
   */
  RuleLoader(Map<String, byte[]> classes) {
    super("compiled-rules", new ConfinedLoader());
    this.classes = new ConcurrentHashMap<>(classes);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.remove(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name + " is no class of these rules");
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
