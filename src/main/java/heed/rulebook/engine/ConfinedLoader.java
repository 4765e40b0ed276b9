package heed.rulebook.engine;

import heed.rulebook.check.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that compiled rules can see of this JVM. Deny by default: a class that is not named here does
 * not exist for them, neither at compile time (the compiler reads class bytes as resources) nor at
 * run time.
 */
final class ConfinedLoader extends ClassLoader {
  /** What the code that Drools generates for a rule is made of. */
  private static final Set<String> PACKAGES =
      Set.of(
          "org.drools.model",
          "org.drools.model.bitmask",
          "org.drools.model.constraints",
          "org.drools.model.consequences",
          "org.drools.model.functions",
          "org.drools.model.functions.accumulate",
          "org.drools.model.functions.temporal",
          "org.drools.model.impl",
          "org.drools.model.index",
          "org.drools.model.operators",
          "org.drools.model.patterns",
          "org.drools.model.view",
          "org.drools.modelcompiler.dsl.flow",
          "org.drools.modelcompiler.dsl.pattern");

  private static final Set<String> RUNTIME =
      Set.of(
          "org.drools.compiler.kie.builder.MaterializedLambda",
          "org.drools.modelcompiler.util.EvaluationUtil",
          "org.drools.model.util.OperatorUtils",
          "org.kie.api.runtime.rule.RuleContext");

  private static final Set<String> JAVA =
      Set.of(
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Deprecated",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Exception",
          "java.lang.FunctionalInterface",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Override",
          "java.lang.Record",
          "java.lang.String",
          "java.lang.SuppressWarnings",
          "java.lang.Throwable",
          "java.lang.annotation.Annotation",
          "java.lang.annotation.ElementType",
          "java.lang.annotation.Retention",
          "java.lang.annotation.RetentionPolicy",
          "java.lang.annotation.Target",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Set");

  private static final Set<String> FACTS =
      Vocabulary.types().stream().map(Class::getName).collect(Collectors.toUnmodifiableSet());

  private final ClassLoader own = ConfinedLoader.class.getClassLoader();

  static {
    registerAsParallelCapable();
  }

  ConfinedLoader() {
    super("rules", null);
  }

  /** Whether rules may see the class. */
  static boolean allows(String name) {
    if (FACTS.contains(name) || JAVA.contains(name) || RUNTIME.contains(outer(name))) {
      return true;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 && PACKAGES.contains(name.substring(0, dot));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!allows(name)) {
      throw new ClassNotFoundException(name + " is not for rules");
    }
    return Class.forName(name, false, own);
  }

  @Override
  public URL getResource(String name) {
    return allowsResource(name) ? own.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return allowsResource(name) ? own.getResources(name) : Collections.emptyEnumeration();
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return allowsResource(name) ? own.getResourceAsStream(name) : null;
  }

  private static boolean allowsResource(String name) {
    return name.endsWith(".class")
        && allows(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
  }

  private static String outer(String name) {
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}
