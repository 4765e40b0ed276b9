package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Lets Drools and the Java compiler turn texts that passed the check into classes. */
final class RuleCompiler {
  private static final AtomicLong VERSION = new AtomicLong();
  private static final String FOLDER = "src/main/resources/heed/rules/";
  private static final String MODELS = "META-INF/kie/heed/rules/drools-model";

  private RuleCompiler() {}

  /**
   * Compiles the texts together.
   *
   * @param problems where to add what the compiler refuses, each with its file and line
   * @return the class of the generated model; null if there were problems
   */
  static Class<?> compile(List<RuleText> texts, List<RuleProblem> problems) {
    List<RuleProblem> found = new ArrayList<>();
    Class<?> model = null;
    try {
      model = build(texts, found);
    } catch (RuntimeException e) {
      found.add(new RuleProblem("rules", 0, 0, BuildErrors.failed(e)));
    }
    if (texts.size() > 1 && found.stream().anyMatch(p -> p.file().equals("rules"))) {
      List<RuleProblem> placed = placed(texts);
      found = placed.isEmpty() ? found : placed;
    }
    problems.addAll(found);
    return found.isEmpty() ? model : null;
  }

  /** Drools does not always say where: then each file is compiled alone to see which it was. */
  private static List<RuleProblem> placed(List<RuleText> texts) {
    List<RuleProblem> placed = new ArrayList<>();
    for (RuleText text : texts) {
      List<RuleProblem> own = new ArrayList<>();
      try {
        build(List.of(text), own);
        own.forEach(
            p -> placed.add(p.file().equals("rules") ? text.problem(0, 0, p.message()) : p));
      } catch (RuntimeException e) {
        placed.add(text.problem(0, 0, BuildErrors.failed(e)));
      }
    }
    return placed;
  }

  private static Class<?> build(List<RuleText> texts, List<RuleProblem> problems) {
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
    try {
      KieBuilder builder = services.newKieBuilder(files, new ConfinedLoader());
      builder.buildAll(ExecutableModelProject.class);
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        problems.add(BuildErrors.problem(message, byBuiltPath));
      }
      return problems.isEmpty() ? load((InternalKieModule) builder.getKieModule()) : null;
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static Class<?> load(InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    for (String file : module.getFileNames()) {
      if (file.startsWith("heed/rules/") && file.endsWith(".class")) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      }
    }
    List<String> models =
        new String(module.getBytes(MODELS), StandardCharsets.UTF_8)
            .lines()
            .filter(classes::containsKey)
            .toList();
    if (models.size() != 1) {
      throw new IllegalStateException("one model was to be generated, not " + models);
    }
    try {
      return new RuleLoader(classes).loadClass(models.get(0));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("compiled rules cannot be loaded", e);
    }
  }
}
