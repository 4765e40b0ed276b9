package heed.rulebook.check;

import heed.rulebook.RuleProblem;
import heed.rulebook.check.SoundFiles.SoundFile;
import heed.rulebook.sentence.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Checks the rules of a rulebook, deny by default: what is not allowed by name here is refused.
 * Only texts that passed may be built, and exactly those texts.
 */
public final class RuleCheck {
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ,.:'%()/&+_-]{0,119}";

  private static final String WHOLE_RULE = "(?s)rule\\b.*\\bend";

  private static final String ANOTHER = "there is another rule of this name at %s.";
  private static final SoundFiles SOUND = new SoundFiles();

  private final Set<String> parameters;
  private final List<RuleProblem> problems;
  private final Map<String, String> placeByRule = new HashMap<>();
  private final Map<String, List<RuleSpan>> spansByPath = new HashMap<>();
  private final Dependencies dependencies = new Dependencies();

  /**
   * @param parameters the names that {@code parameters.csv} defines
   * @param problems where to add what is wrong
   */
  public RuleCheck(Set<String> parameters, List<RuleProblem> problems) {
    this.parameters = parameters;
    this.problems = problems;
  }

  /** Where each rule stands ({@code file:line}), by its name. */
  public Map<String, String> placeByRule() {
    return Map.copyOf(placeByRule);
  }

  /** What the conditions of all rules look at. */
  public Dependencies dependencies() {
    return dependencies;
  }

  /** Where the rules of a file that was checked stand in it. */
  public List<RuleSpan> spans(RuleText text) {
    return spansByPath.get(text.path());
  }

  /** Whether a part of what was checked is sound too, and holds just the rules of these names. */
  public boolean allows(RuleText part, Set<String> rules) {
    List<RuleProblem> found = new ArrayList<>();
    RuleCheck alone = new RuleCheck(parameters, found);
    alone.examine(part);
    return found.isEmpty() && alone.placeByRule.keySet().equals(rules);
  }

  /** Checks one file. */
  public void check(RuleText text) {
    String key = SoundFiles.key(text, parameters);
    SoundFile file = SOUND.find(key).orElse(null);
    if (file == null) {
      List<RuleProblem> found = new ArrayList<>();
      RuleCheck alone = new RuleCheck(parameters, found);
      alone.examine(text);
      problems.addAll(found);
      file =
          new SoundFile(alone.spansByPath.getOrDefault(text.path(), List.of()), alone.dependencies);
      if (found.isEmpty() && text.failed().isEmpty()) {
        SOUND.keep(key, file);
      }
    }
    add(file, text);
  }

  private void add(SoundFile file, RuleText text) {
    for (RuleSpan rule : file.spans()) {
      String before = placeByRule.putIfAbsent(rule.name(), text.place(rule.line()));
      if (before != null && !before.startsWith(text.path() + ":")) {
        problems.add(text.problem(rule.line(), 0, ANOTHER.formatted(before)));
      }
    }
    spansByPath.put(text.path(), file.spans());
    dependencies.addAll(file.dependencies());
  }

  private void examine(RuleText text) {
    Findings findings = new Findings(text, problems);
    PackageDescr file = parse(text, findings);
    if (file == null) {
      return;
    }
    topLevel(file, findings);
    Map<String, Double> nodes = new HashMap<>();
    for (RuleDescr rule : file.getRules()) {
      try {
        nodes.put(rule.getName(), rule(rule, text, findings).nodes());
      } catch (RuntimeException | StackOverflowError e) {
        // Whatever the check itself cannot cope with must not be built.
        findings.add(rule.getLine(), "this rule cannot be read. Write it more simply.");
      }
    }
    spansByPath.put(text.path(), spans(file, text.drl(), nodes, findings));
  }

  private static PackageDescr parse(RuleText text, Findings findings) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr file = null;
    try {
      file = parser.parse((Resource) null, text.drl());
    } catch (DroolsParserException e) {
      findings.add(0, "this file cannot be read as rules.");
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(0, "this file cannot be read as rules. Look for brackets within brackets.");
      return null;
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      findings.add(line, DrlErrors.plain(error.getMessage()));
    }
    if (file == null && findings.none()) {
      findings.add(0, "this file cannot be read as rules.");
    }
    return findings.none() ? file : null;
  }

  private static List<RuleSpan> spans(
      PackageDescr file, String drl, Map<String, Double> nodes, Findings findings) {
    List<RuleSpan> spans = new ArrayList<>();
    int after = 0;
    for (RuleDescr rule : file.getRules()) {
      int from = rule.getStartCharacter();
      int to = rule.getEndCharacter();
      if (from < after || to > drl.length() || !drl.substring(from, to).matches(WHOLE_RULE)) {
        findings.add(rule.getLine(), "it cannot be told where this rule begins and ends.");
      } else {
        double built = nodes.getOrDefault(rule.getName(), 0.0);
        spans.add(new RuleSpan(rule.getName(), rule.getLine(), from, to, built));
        after = to;
      }
    }
    return List.copyOf(spans);
  }

  private static void topLevel(PackageDescr file, Findings findings) {
    List<String> allowed = new ArrayList<>(Vocabulary.imports());
    file.getImports().stream()
        .filter(imported -> !allowed.remove(imported.getTarget()))
        .forEach(i -> findings.add(i.getLine(), "import is not allowed: " + EVERY_WORD));
    file.getFunctionImports().forEach(d -> findings.add(d.getLine(), no("import function")));
    file.getAccumulateImports().forEach(d -> findings.add(d.getLine(), no("import accumulate")));
    file.getFunctions().forEach(d -> findings.add(d.getLine(), no("function")));
    file.getGlobals().forEach(d -> findings.add(d.getLine(), no("global")));
    file.getTypeDeclarations().forEach(d -> findings.add(d.getLine(), no("declare")));
    file.getEnumDeclarations().forEach(d -> findings.add(d.getLine(), no("declare")));
    file.getEntryPointDeclarations().forEach(d -> findings.add(d.getLine(), no("declare")));
    file.getWindowDeclarations().forEach(d -> findings.add(d.getLine(), no("declare")));
    if (file.getUnit() != null) {
      findings.add(file.getUnit().getLine(), no("unit"));
    }
    if (!file.getName().equals("heed.rules")) {
      findings.add(file.getLine(), no("package"));
    }
    file.getAttributes().stream().skip(1).forEach(d -> findings.add(d.getLine(), no(d.getName())));
  }

  private static final String EVERY_WORD = "every word that rules may use is there already.";

  private static String no(String what) {
    return what + " is not allowed. Write rules only.";
  }

  private Cost rule(RuleDescr rule, RuleText text, Findings findings) {
    int line = rule.getLine();
    if (rule instanceof QueryDescr) {
      findings.add(line, no("query"));
      return Cost.NOTHING;
    }
    name(rule, text, findings);
    if (text.failedWithin(line, rule.getEndLine())) {
      return Cost.NOTHING; // what is missing would only be reported again
    }
    attributes(rule, text, findings);
    Bindings bindings = new Bindings();
    StructureCheck structure = new StructureCheck(bindings, parameters, findings, dependencies);
    Cost cost = structure.check(rule.getLhs());
    cost.check(line, findings);
    dependencies.add(rule, text.stage());
    if (!rule.getNamedConsequences().isEmpty()) {
      findings.add(line, "then[...] is not allowed. Write two rules.");
    }
    String consequence = String.valueOf(rule.getConsequence());
    int first = firstLine(text, rule.getConsequenceLine(), consequence);
    new ConsequenceCheck(text.stage(), text.place(line), bindings, findings, first)
        .check(consequence);
    return cost;
  }

  private void name(RuleDescr rule, RuleText text, Findings findings) {
    int line = rule.getLine();
    if (!rule.getName().matches(NAME)) {
      findings.add(
          line,
          "a rule's name may have letters, digits, spaces and , . : ' % ( ) / & + - _ and no more"
              + " than 120 of them.");
    }
    String before = placeByRule.putIfAbsent(rule.getName(), text.place(line));
    if (before != null) {
      findings.add(line, ANOTHER.formatted(before));
    }
    if (rule.getParentName() != null) {
      findings.add(line, "extends is not allowed. Write all conditions in the rule.");
    }
    if (rule.getUnit() != null) {
      findings.add(line, no("unit"));
    }
    if (!rule.getAnnotationNames().isEmpty()) {
      findings.add(line, "annotations (@) are not allowed.");
    }
  }

  private static void attributes(RuleDescr rule, RuleText text, Findings findings) {
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      boolean given =
          attribute.getName().equals("agenda-group")
              && attribute.getValue().equals(text.stage().agendaGroup());
      if (!given) {
        findings.add(
            Math.max(attribute.getLine(), rule.getLine()),
            attribute.getName() + " is not allowed: all rules of a stage stand beside each other.");
      }
    }
  }

  /** The line on which the text of the consequence begins; the parser knows that of its then. */
  private static int firstLine(RuleText text, int thenLine, String consequence) {
    String drl = text.drl();
    int from = 0;
    for (int line = 1; line < thenLine; line++) {
      from = drl.indexOf('\n', from) + 1;
    }
    int start = consequence.isBlank() ? from : drl.indexOf(consequence.strip(), from);
    if (start < 0) {
      return thenLine;
    }
    return 1 + (int) drl.substring(0, start).chars().filter(c -> c == '\n').count();
  }
}
