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
          "org.drools.model.consequences",
          "org.drools.model.constraints",
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

  private static final Set<String> CLASSES =
      Set.of(
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Exception",
          "java.lang.FunctionalInterface",
          "java.lang.IllegalArgumentException",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Override",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.String",
          "java.lang.Throwable",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.format.DateTimeFormatter",
          "java.time.format.DateTimeFormatterBuilder",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.Collections",
          "java.util.List",
          "java.util.Locale",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Set",
          "java.util.regex.Matcher",
          "java.util.regex.Pattern",
          "org.drools.compiler.kie.builder.MaterializedLambda",
          "org.drools.model.util.OperatorUtils",
          "org.drools.modelcompiler.CanonicalKieModuleModel",
          "org.drools.modelcompiler.util.EvaluationUtil",
          "org.drools.util.DateUtils",
          "org.kie.api.builder.ReleaseId",
          "org.kie.util.maven.support.ReleaseIdImpl");

  /** Names in signatures that the compiler must know, but that compiled rules cannot load. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "heed.rulebook.conclusion.Conclusion",
          "java.io.Externalizable",
          "java.io.IOException",
          "java.lang.Class",
          "java.lang.ClassNotFoundException",
          "java.lang.CloneNotSupportedException",
          "java.lang.Enum$EnumDesc",
          "java.lang.Error",
          "java.lang.annotation.Annotation",
          "java.lang.annotation.ElementType",
          "java.lang.annotation.Retention",
          "java.lang.annotation.RetentionPolicy",
          "java.lang.annotation.Target",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.lang.constant.DynamicConstantDesc",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.invoke.TypeDescriptor",
          "java.lang.invoke.TypeDescriptor$OfField",
          "java.lang.reflect.AnnotatedElement",
          "java.lang.reflect.GenericDeclaration",
          "java.lang.reflect.Type",
          "java.time.chrono.ChronoLocalDate",
          "java.time.temporal.Temporal",
          "java.time.temporal.TemporalAccessor",
          "java.time.temporal.TemporalAdjuster",
          "java.util.Optional",
          "java.util.regex.MatchResult",
          "org.kie.api.KieServices",
          "org.kie.api.builder.model.KieBaseModel",
          "org.kie.api.builder.model.KieModuleModel",
          "org.kie.api.builder.model.KieSessionModel",
          "org.kie.api.builder.model.KieSessionModel$KieSessionType",
          "org.kie.api.conf.EventProcessingOption",
          "org.kie.api.conf.KieBaseMutabilityOption",
          "org.kie.api.conf.Option",
          "org.kie.api.conf.SingleValueOption",
          "org.kie.api.internal.utils.KieService",
          "org.kie.api.runtime.conf.ClockTypeOption",
          "org.kie.api.runtime.conf.KieSessionOption",
          "org.kie.api.runtime.conf.SingleValueKieSessionOption");

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
    if (FACTS.contains(name) || CLASSES.contains(name)) {
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
    if (!name.endsWith(".class")) {
      return false;
    }
    String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
    return allows(type) || SIGNATURES.contains(type);
  }
}
