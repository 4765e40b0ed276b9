package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void aCaseThatComesOutOtherwiseIsToldWithWhatCameInstead() throws IOException {
    copy(Path.of("rules"));
    Files.writeString(
        folder.resolve("rules/cases/wrong.yml"),
        """
        - case: Of whom nothing is known gets a loan
          today: 2026-11-24
          client: {client: {id: c}}
          expect: {first: BUSINESS_TOPUP}
        """);
    Path config = folder.resolve("config.yml");
    Files.writeString(config, "rules: " + folder.resolve("rules"));
    assertThat(errorsOfCheck(config))
        .contains("cases/wrong.yml:1: Of whom nothing is known gets a loan")
        .contains("expected BUSINESS_TOPUP first, but ")
        .contains("ranked: 1 ", "dropped as NO_FIT: ")
        .startsWith("1 of ");
  }

  @Test
  void whatToLookAtAgainIsShown() throws IOException {
    copy(Path.of("rules"));
    Files.writeString(
        folder.resolve("rules/parameters.csv"),
        "\nnobodysNumber,1,money,2026-01-01,Marketing,Nothing reads it\n",
        StandardOpenOption.APPEND);
    Path config = folder.resolve("config.yml");
    Files.writeString(config, "rules: " + folder.resolve("rules"));
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      HeedApplication application = new HeedApplication(Clock.systemUTC());
      Bootstrap<HeedConfiguration> bootstrap = new Bootstrap<>(application);
      bootstrap.addCommand(new CheckConfigurationCommand(application));
      Cli cli = new Cli(new JarLocation(CheckCommandTest.class), bootstrap, System.out, System.err);
      assertThat(cli.run("check", config.toString())).isEmpty();
    } finally {
      System.setOut(before);
    }
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .containsPattern("Look again: parameters.csv:\\d+:1: nothing reads the parameter nobody")
        .contains("The rulebook is sound.", "The configuration is sound too.");
  }

  private static String errorsOfCheck(Path config) {
    HeedApplication application = new HeedApplication(Clock.systemUTC());
    Bootstrap<HeedConfiguration> bootstrap = new Bootstrap<>(application);
    bootstrap.addCommand(new CheckConfigurationCommand(application));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Cli cli = new Cli(new JarLocation(CheckCommandTest.class), bootstrap, System.out, errors);
    assertThat(cli.run("check", config.toString())).as("the failure that ends it").isPresent();
    return errors.toString(StandardCharsets.UTF_8);
  }

  private void copy(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
  }
}
