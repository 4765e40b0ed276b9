package heed.app.start;

import heed.rulebook.BrokenRulebook;
import io.dropwizard.configuration.ConfigurationException;
import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/**
 * Tells the operator why Heed, or one of its commands, failed: in plain words where they are known.
 */
public final class FailureReport {
  private FailureReport() {}

  /** Prints the reason; a stack trace only for what nobody foresaw. */
  public static void print(Throwable failure, PrintWriter to) {
    if (failure instanceof CannotStart) {
      to.println(failure.getMessage());
    } else if (failure instanceof ConfigurationException wrong) {
      to.println(sentence(wrong));
    } else if (failure instanceof FileNotFoundException missing) {
      to.println("The configuration cannot be read: %s.".formatted(missing.getMessage()));
    } else if (failure instanceof BrokenRulebook) {
      to.println("The rulebook has errors:");
      to.println(failure.getMessage());
    } else {
      failure.printStackTrace(to);
    }
    to.flush();
  }

  private static String sentence(ConfigurationException wrong) {
    String file = wrong.getMessage().lines().findFirst().orElse("").replaceAll(" has .*", "");
    return "The configuration %s is wrong: %s."
        .formatted(
            file,
            wrong.getErrors().stream()
                .map(FailureReport::onOneLine)
                .map(new ConfigurationWords(file)::phrase)
                .collect(Collectors.joining("; ")));
  }

  private static String onOneLine(String error) {
    String line = error.strip().replaceAll("\\s*\\R\\s*(- )?", " ");
    // What follows are the parser's own words for the same place.
    return line.startsWith("Malformed YAML") ? line.replaceAll(";.*", "") : line;
  }
}
