package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.sentence.RuleText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;

/**
 * The rules of one release, ready to reason with. Only rules whose text is new are compiled; the
 * others' classes are shared with the releases that have them too.
 */
public final class CompiledRules implements AutoCloseable {
  private static final int MOST_CHARACTERS = 3_000_000;

  /** Of what is built of one condition: 2.1 kB stay, measured with rules of many alternatives. */
  private static final double BYTES_PER_NODE = 2_500;

  private static final RuleLibrary LIBRARY = new RuleLibrary();
  private static final AtomicLong COMPILED = new AtomicLong();

  private final Set<RuleClasses> classes;
  private final Set<String> keys;
  private final SessionPool sessions;

  private CompiledRules(Set<RuleClasses> classes, Set<String> keys, boolean circular) {
    this.classes = classes;
    this.keys = keys;
    this.sessions = new SessionPool(base(rules(), circular));
  }

  /** How many rules this JVM has compiled so far. */
  public static long compiled() {
    return COMPILED.get();
  }

  /**
   * Compiles texts that passed the check.
   *
   * @param check what checked them
   * @param problems where to add what the compiler refuses
   * @return null if there were problems
   */
  public static CompiledRules compile(
      List<RuleText> texts, RuleCheck check, List<RuleProblem> problems) {
    List<RuleFile> files =
        texts.stream().map(text -> new RuleFile(text, check.spans(text))).toList();
    double network = files.stream().mapToDouble(RuleFile::nodes).sum() * BYTES_PER_NODE;
    if (areTooLong(files, problems) || isMemoryShort(network, problems)) {
      return null;
    }
    Set<String> keys = new LinkedHashSet<>();
    files.forEach(file -> keys.addAll(file.keys()));
    Set<RuleClasses> held = new HashSet<>(LIBRARY.take(keys));
    boolean done = false;
    try {
      Set<String> missing = new HashSet<>(keys);
      held.forEach(known -> missing.removeAll(known.keys()));
      int before = problems.size();
      for (Batch batch : Batch.of(files, missing, check)) {
        if (isMemoryShort(batch.bytes(), problems)) {
          return null;
        }
        COMPILED.addAndGet(batch.rules());
        batch.compile(problems).ifPresent(compiled -> held.add(LIBRARY.add(compiled)));
      }
      if (problems.size() > before || isMemoryShort(network, problems)) {
        return null;
      }
      CompiledRules rules = new CompiledRules(held, keys, check.dependencies().isCircular());
      done = true;
      return rules;
    } catch (OutOfMemoryError e) {
      LIBRARY.forgetIdle();
      throw e;
    } finally {
      if (!done) {
        LIBRARY.giveBack(held);
      }
    }
  }

  /** Memory is the bound that no check of single rules can keep. */
  private static boolean areTooLong(List<RuleFile> files, List<RuleProblem> problems) {
    long characters = files.stream().mapToLong(RuleFile::characters).sum();
    boolean tooLong = characters > MOST_CHARACTERS;
    if (tooLong) {
      problems.add(
          new RuleProblem(
              "rules",
              0,
              0,
              ("the rules have %,d characters when expanded; a rulebook may have %,d."
                      + " What differs by its values only belongs in a table.")
                  .formatted(characters, MOST_CHARACTERS)));
    }
    return tooLong;
  }

  /** Looked at before each step, with what that step may take. */
  private static boolean isMemoryShort(double bytes, List<RuleProblem> problems) {
    if (Headroom.isThere(bytes)) {
      return false;
    }
    LIBRARY.forgetIdle();
    if (Headroom.isThere(bytes)) {
      return false;
    }
    problems.add(new RuleProblem("rules", 0, 0, BoundedBuild.TOO_MUCH_MEMORY));
    return true;
  }

  private List<Rule> rules() {
    Map<String, Rule> byKey = new HashMap<>();
    classes.forEach(compiled -> byKey.putAll(compiled.rules()));
    return keys.stream().map(byKey::get).toList();
  }

  /**
   * Where rules may wake each other, equal facts are one, so that they come to rest. Elsewhere
   * facts need not be compared, and a session may forget what no rule looks at.
   */
  private static KieBase base(List<Rule> rules, boolean circular) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, new ConfinedLoader());
    if (circular) {
      configuration.setOption(EqualityBehaviorOption.EQUALITY);
    } else {
      configuration.setOption(EqualityBehaviorOption.IDENTITY);
      configuration.setOption(KieBaseMutabilityOption.DISABLED);
    }
    return KieBaseBuilder.createKieBaseFromModel(
        new ModelImpl("heed.rules").withRules(rules), configuration);
  }

  /** Sessions in which only the rules of these names reason; close them when done. */
  SessionPool only(Set<String> names) {
    List<Rule> some = rules().stream().filter(rule -> names.contains(rule.getName())).toList();
    return new SessionPool(base(some, false));
  }

  /** An empty session; give it back, or discard it if anything failed. */
  public KieSession take() {
    return sessions.take();
  }

  public void giveBack(KieSession session) {
    sessions.giveBack(session);
  }

  public void discard(KieSession session) {
    sessions.discard(session);
  }

  /** Lets go of the classes; no session may be in use any more. */
  @Override
  public void close() {
    sessions.close();
    LIBRARY.giveBack(classes);
  }
}
