package heed.rulebook.check;

import heed.rulebook.RuleProblem;
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

  private final Set<String> parameters;
  private final List<RuleProblem> problems;
  private final Map<String, String> placeByRule = new HashMap<>();
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

  /** Checks one file. */
  public void check(RuleText text) {
    Findings findings = new Findings(text, problems);
    PackageDescr file = parse(text, findings);
    if (file == null) {
      return;
    }
    topLevel(file, findings);
    for (RuleDescr rule : file.getRules()) {
      try {
        rule(rule, text, findings);
      } catch (RuntimeException | StackOverflowError e) {
        // Whatever the check itself cannot cope with must not be built.
        findings.add(rule.getLine(), "this rule cannot be read. Write it more simply.");
      }
    }
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

  private void rule(RuleDescr rule, RuleText text, Findings findings) {
    int line = rule.getLine();
    if (rule instanceof QueryDescr) {
      findings.add(line, no("query"));
      return;
    }
    name(rule, text, findings);
    if (text.failedWithin(line, rule.getEndLine())) {
      return; // what is missing would only be reported again
    }
    attributes(rule, text, findings);
    Bindings bindings = new Bindings();
    StructureCheck structure = new StructureCheck(bindings, parameters, findings, dependencies);
    structure.check(rule.getLhs()).check(line, findings);
    dependencies.add(rule, text.stage());
    if (!rule.getNamedConsequences().isEmpty()) {
      findings.add(line, "then[...] is not allowed. Write two rules.");
    }
    String consequence = String.valueOf(rule.getConsequence());
    int first = firstLine(text, rule.getConsequenceLine(), consequence);
    new ConsequenceCheck(text.stage(), text.place(line), bindings, findings, first)
        .check(consequence);
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
      findings.add(line, "there is another rule of this name at %s.".formatted(before));
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
