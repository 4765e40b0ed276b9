package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Rules as Java classes, loaded and ready to reason with. Each gets a Drools container of its own,
 * under one artifact name and a new version: a name each, or updating a container, leaks classes.
 */
public final class CompiledRules implements AutoCloseable {
  private static final AtomicLong VERSION = new AtomicLong();
  private static final String FOLDER = "src/main/resources/heed/rules/";

  private final ReleaseId id;
  private final KieContainer container;
  private final SessionPool sessions;

  private CompiledRules(ReleaseId id, KieContainer container, boolean circular) {
    this.id = id;
    this.container = container;
    this.sessions = new SessionPool(baseOf(container, circular));
  }

  /**
   * Compiles texts that passed the check.
   *
   * @param circular whether rules may wake each other
   * @param problems where to add what the compiler refuses
   * @return null if there were problems
   */
  public static CompiledRules compile(
      List<RuleText> texts, boolean circular, List<RuleProblem> problems) {
    try {
      CompiledRules rules = build(texts, circular, problems);
      if (rules != null || texts.size() == 1) {
        return rules;
      }
    } catch (RuntimeException e) {
      problems.add(new RuleProblem("rules", 0, 0, "the rules do not compile: " + e));
    }
    if (problems.stream().anyMatch(problem -> problem.file().equals("rules"))) {
      List<RuleProblem> placed = placed(texts);
      if (!placed.isEmpty()) {
        problems.clear();
        problems.addAll(placed);
      }
    }
    return null;
  }

  /** Drools does not always say where: then each file is compiled alone to see which it was. */
  private static List<RuleProblem> placed(List<RuleText> texts) {
    List<RuleProblem> placed = new ArrayList<>();
    for (RuleText text : texts) {
      List<RuleProblem> own = new ArrayList<>();
      try {
        CompiledRules alone = build(List.of(text), true, own);
        if (alone != null) {
          alone.close();
        }
        own.forEach(
            p -> placed.add(p.file().equals("rules") ? text.problem(0, 0, p.message()) : p));
      } catch (RuntimeException e) {
        placed.add(text.problem(0, 0, "these rules do not compile: " + e));
      }
    }
    return placed;
  }

  private static CompiledRules build(
      List<RuleText> texts, boolean circular, List<RuleProblem> problems) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("heed", "rules", "1." + VERSION.incrementAndGet());
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    Map<String, RuleText> byBuiltPath = new HashMap<>();
    for (RuleText text : texts) {
      String name = "r" + byBuiltPath.size() + ".drl";
      byBuiltPath.put(name, text);
      files.write(FOLDER + name, text.drl());
    }
    ConfinedLoader loader = new ConfinedLoader();
    boolean built = false;
    try {
      KieBuilder builder = services.newKieBuilder(files, loader);
      builder.buildAll(ExecutableModelProject.class);
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        problems.add(BuildErrors.problem(message, byBuiltPath));
      }
      if (!problems.isEmpty()) {
        return null;
      }
      CompiledRules rules = new CompiledRules(id, services.newKieContainer(id, loader), circular);
      built = true;
      return rules;
    } finally {
      if (!built) {
        services.getRepository().removeKieModule(id);
      }
    }
  }

  /**
   * Where rules may wake each other, equal facts are one, so that they come to rest. Elsewhere
   * facts need not be compared, and a session may forget what no rule looks at.
   */
  private static KieBase baseOf(KieContainer container, boolean circular) {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
    if (circular) {
      configuration.setOption(EqualityBehaviorOption.EQUALITY);
    } else {
      configuration.setOption(EqualityBehaviorOption.IDENTITY);
      configuration.setOption(KieBaseMutabilityOption.DISABLED);
    }
    return container.newKieBase(configuration);
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

  /** Unloads the classes; no session may be in use any more. */
  @Override
  public void close() {
    sessions.close();
    container.dispose();
    KieServices.get().getRepository().removeKieModule(id);
  }
}
