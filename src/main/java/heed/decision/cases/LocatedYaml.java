package heed.decision.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import heed.rulebook.RuleProblem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** YAML as a tree whose every value knows the line that it stands on. */
final class LocatedYaml {
  /** Far deeper than any case; nobody's stack ends here. */
  private static final int DEEPEST = 20;

  private final String path;
  private final List<RuleProblem> problems;
  private final Map<String, Integer> lineByPointer = new HashMap<>();
  private final JsonNode root;

  private LocatedYaml(String path, ObjectMapper yaml, byte[] content, List<RuleProblem> problems)
      throws IOException {
    this.path = path;
    this.problems = problems;
    try (YAMLParser parser = (YAMLParser) yaml.createParser(content)) {
      parser.nextToken();
      this.root = parser.currentToken() == null ? yaml.nullNode() : read(parser, yaml, "", DEEPEST);
      if (root != null && parser.nextToken() != null) {
        report(parser, "a file has one list of cases: leave out the --- that begins a second one.");
      }
    }
  }

  /**
   * Reads the content, adding to the problems what no tree can hold: keys that stand twice, and
   * what YAML repeats by reference.
   *
   * @throws IOException if it is no YAML at all
   */
  static LocatedYaml read(
      String path, ObjectMapper yaml, byte[] content, List<RuleProblem> problems)
      throws IOException {
    return new LocatedYaml(path, yaml, content, problems);
  }

  /** The whole of it. */
  JsonNode root() {
    return root;
  }

  /** The line of the value at the JSON pointer, or of what holds it, from 1. */
  int line(String pointer) {
    String at = pointer;
    while (!lineByPointer.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lineByPointer.getOrDefault(at, 0);
  }

  private JsonNode read(YAMLParser parser, ObjectMapper yaml, String pointer, int deeper)
      throws IOException {
    lineByPointer.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
    if (deeper == 0) {
      report(parser, "this is nested too deeply to be a case.");
      parser.skipChildren();
      return yaml.nullNode();
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      report(parser, "write it out: a case says nothing by & and *.");
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return readList(parser, yaml, pointer, deeper - 1);
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return readFields(parser, yaml, pointer, deeper - 1);
    }
    return yaml.readTree(parser);
  }

  private ArrayNode readList(YAMLParser parser, ObjectMapper yaml, String pointer, int deeper)
      throws IOException {
    ArrayNode list = yaml.createArrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser, yaml, pointer + "/" + list.size(), deeper));
    }
    return list;
  }

  private ObjectNode readFields(YAMLParser parser, ObjectMapper yaml, String pointer, int deeper)
      throws IOException {
    ObjectNode fields = yaml.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String field = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (fields.has(name)) {
        report(parser, "%s stands here twice; leave one of them out.".formatted(name));
      }
      lineByPointer.put(field, parser.currentTokenLocation().getLineNr());
      parser.nextToken();
      fields.set(name, read(parser, yaml, field, deeper));
    }
    return fields;
  }

  private void report(JsonParser parser, String message) {
    problems.add(
        new RuleProblem(
            path,
            parser.currentTokenLocation().getLineNr(),
            parser.currentTokenLocation().getColumnNr(),
            message));
  }
}
