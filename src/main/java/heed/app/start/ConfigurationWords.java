package heed.app.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in an operator's words which setting is wrong: by its variable where it has one. */
final class ConfigurationWords {
  private static final Pattern TYPE =
      Pattern.compile("Incorrect type of value at: ([^;]+); is of type: \\w+, expected: (.+)");
  private static final Pattern UNREADABLE =
      Pattern.compile("Failed to parse configuration at: ([^;]+); (.*)");
  private static final Pattern PROBLEM = Pattern.compile("problem: (.*?)(?: at \\[Source.*)?");
  private static final Pattern BOUND =
      Pattern.compile("([a-z]\\w*(?:[.\\[][\\w\\].]+)*) (must .*)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-.*)?}");

  private final String file;

  /**
   * @param file the configuration that was read
   */
  ConfigurationWords(String file) {
    this.file = file;
  }

  /** One fault, as the configuration's reader names it on one line, in one phrase. */
  String phrase(String fault) {
    Matcher type = TYPE.matcher(fault);
    if (type.matches()) {
      return named(type.group(1), "must be " + kind(type.group(2)));
    }
    Matcher unreadable = UNREADABLE.matcher(fault);
    if (unreadable.matches()) {
      return named(unreadable.group(1), must(unreadable.group(2)));
    }
    Matcher bound = BOUND.matcher(fault);
    return bound.matches() && !fault.contains("HEED_")
        ? named(bound.group(1), bound.group(2))
        : fault;
  }

  private static String must(String said) {
    if (said.contains("io.dropwizard.util.Duration")) {
      return "must be a length of time such as 10s or 2m";
    }
    Matcher problem = PROBLEM.matcher(said);
    return problem.find() ? "cannot be used: " + problem.group(1) : "cannot be used";
  }

  private String named(String path, String wrong) {
    Optional<String> variable = variable(path);
    String plain = path.replace(".[", "[");
    if (variable.isEmpty()) {
      return plain + " " + wrong;
    }
    String value = System.getenv(variable.get());
    return "%s %s%s (%s)"
        .formatted(
            variable.get(), wrong, value == null ? "" : ", but is '%s'".formatted(value), plain);
  }

  private static String kind(String type) {
    return switch (type) {
      case "int", "long", "Integer", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      default -> type.endsWith("Duration") ? "a length of time such as 10s or 2m" : "another value";
    };
  }

  /** The variable that the configuration takes the value from. */
  private Optional<String> variable(String path) {
    try {
      JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(Path.of(file).toFile());
      for (String step : path.split("[.\\[\\]]+", -1)) {
        if (!step.isEmpty()) {
          node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
      }
      Matcher variable = VARIABLE.matcher(node.asText());
      return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
