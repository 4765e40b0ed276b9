package heed.app.rules;

import heed.app.HeedApplication;
import heed.app.HeedConfiguration;
import heed.app.database.DatabaseAddress;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of {@code bin/heed rules …}.
 *
 * @param failed whether the exit code would be 1
 */
record RulesCall(boolean failed, String out, String errors) {

  /** Calls the command with a configuration that names the given rules folder and no database. */
  static RulesCall of(Path temporary, Path rules, String... arguments) throws IOException {
    return withConfiguration(temporary, "rules: " + rules, arguments);
  }

  /** Calls the command on a database. */
  static RulesCall on(DatabaseAddress database, Path temporary, String... arguments)
      throws IOException {
    String configuration =
        "database: {url: '%s', user: '%s', password: '%s', connections: 2}"
            .formatted(database.url(), database.user(), database.password());
    return withConfiguration(temporary, configuration, arguments);
  }

  private static RulesCall withConfiguration(
      Path temporary, String configuration, String... arguments) throws IOException {
    Path file = Files.writeString(temporary.resolve("config.yml"), configuration);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Clock clock = Clock.systemUTC();
    HeedApplication application = new HeedApplication(clock);
    Bootstrap<HeedConfiguration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    bootstrap.addCommand(
        new RulesCommand(clock, new PrintStream(out, true, StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>(List.of("rules"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--config", file.toString()));
    boolean failed =
        new Cli(new JarLocation(RulesCall.class), bootstrap, out, errors)
            .run(all.toArray(String[]::new))
            .isPresent();
    return new RulesCall(
        failed, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  /** Copies a rulebook into a new folder. */
  static Path copy(Path rulebook, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(rulebook)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(rulebook.relativize(file).toString()));
      }
    }
    return to;
  }

  /** Replaces words in a file. */
  static void edit(Path file, String words, String others) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(words)) {
      throw new IllegalArgumentException(file + " does not hold " + words);
    }
    Files.writeString(file, text.replace(words, others));
  }
}
