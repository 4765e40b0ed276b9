package heed.decision.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import heed.catalogue.Catalogue;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.shared.FieldFault;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import heed.shared.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the cases of a rulebook, each with its place, and says what is wrong with the others. */
final class CaseReader {
  private final ObjectMapper json;
  private final ObjectMapper yaml;

  /**
   * @param json how facts are read everywhere else; cases are the same facts in YAML
   */
  CaseReader(ObjectMapper json) {
    this.json = json;
    this.yaml =
        json.copyWith(new YAMLFactory())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // one value is read at a time
  }

  /** Whether the path is that of a file of cases. */
  static boolean isCaseFile(String path) {
    return path.startsWith("cases/") && path.endsWith(".yml");
  }

  /**
   * Every case that can be read, in the order of files and lines.
   *
   * @param catalogue the actions that a case may name
   */
  List<PlacedCase> read(RulebookFiles files, Catalogue catalogue, List<RuleProblem> problems) {
    List<PlacedCase> cases = new ArrayList<>();
    files
        .byPath()
        .forEach(
            (path, content) -> {
              if (isCaseFile(path)) {
                cases.addAll(read(path, content, catalogue, problems));
              }
            });
    Map<String, PlacedCase> byName = new HashMap<>();
    for (PlacedCase placed : cases) {
      PlacedCase other = byName.putIfAbsent(placed.told().name(), placed);
      if (other != null) {
        problems.add(
            new RuleProblem(
                placed.file(),
                placed.line(),
                0,
                "there is another case of this name at %s:%d."
                    .formatted(other.file(), other.line())));
      }
    }
    return cases;
  }

  private List<PlacedCase> read(
      String path, byte[] content, Catalogue catalogue, List<RuleProblem> problems) {
    LocatedYaml located;
    try {
      located = LocatedYaml.read(path, yaml, content, problems);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      problems.add(
          new RuleProblem(path, line, column, "this is no YAML: %s.".formatted(firstLine(e))));
      return List.of();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory could not be read", impossible);
    }
    if (!located.root().isArray()) {
      problems.add(
          new RuleProblem(
              path, located.line(""), 0, "a file of cases is a list; each begins with - case:"));
      return List.of();
    }
    List<PlacedCase> cases = new ArrayList<>();
    for (int place = 0; place < located.root().size(); place++) {
      String pointer = "/" + place;
      try {
        RuleCase told = readOne(located.root().get(place));
        requireKnown(told, catalogue);
        cases.add(new PlacedCase(path, located.line(pointer), told, located.root().get(place)));
      } catch (InvalidInput refused) {
        for (FieldProblem problem : refused.problems()) {
          problems.add(
              new RuleProblem(
                  path,
                  located.line(pointer + problem.pointer()),
                  0,
                  "this cannot be read as a case: " + problem.message() + "."));
        }
      }
    }
    return cases;
  }

  private RuleCase readOne(JsonNode tree) {
    if (!tree.isObject()) {
      throw new InvalidInput("", "it begins with case: and a sentence");
    }
    CaseKeys.require(tree);
    try {
      return json.treeToValue(tree, RuleCase.class);
    } catch (JsonMappingException fault) {
      throw FieldFault.explain(fault);
    } catch (JsonProcessingException fault) {
      throw new InvalidInput("", firstLine(fault));
    }
  }

  private static void requireKnown(RuleCase told, Catalogue catalogue) {
    List<String> known = catalogue.actions().stream().map(action -> action.code()).toList();
    List<FieldProblem> unknown = new ArrayList<>();
    told.actionsByPointer()
        .forEach(
            (pointer, action) -> {
              if (!known.contains(action)) {
                unknown.add(
                    new FieldProblem(
                        pointer, "there is no action " + action + Nearest.hint(action, known)));
              }
            });
    if (!unknown.isEmpty()) {
      throw new InvalidInput("it names unknown actions", unknown);
    }
  }

  private static String firstLine(JsonProcessingException fault) {
    return fault.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
  }
}
