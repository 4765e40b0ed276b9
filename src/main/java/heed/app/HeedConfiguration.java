package heed.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.app.database.DatabaseSettings;
import heed.rulebook.workshop.ApprovalRule;
import io.dropwizard.core.Configuration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code config.yml} says. Relative paths are taken from Heed's home: the folder of {@code
 * config.yml} for {@code bin/serve} and {@code bin/heed}, else the current one.
 */
public final class HeedConfiguration extends Configuration {
  private static final String NO_SAMPLES = "none";
  private static final Path HOME =
      Path.of(System.getProperty("heed.home", "")).toAbsolutePath().normalize();

  @JsonProperty @NotBlank private String data = "data";
  @JsonProperty @NotBlank private String rules = "rules";
  @JsonProperty @NotBlank private String samples = "samples";
  @JsonProperty @NotNull @Valid private DatabaseSettings database = DatabaseSettings.EMBEDDED;
  @JsonProperty @NotNull @Valid private RulebookSettings rulebook = RulebookSettings.DEFAULT;

  /** The folder that Heed writes to. */
  public Path dataFolder() {
    return HOME.resolve(data);
  }

  /** The folder of the rulebook. */
  public Path rulesFolder() {
    return HOME.resolve(rules);
  }

  /** The folder of the sample portfolio; empty where none is to be loaded. */
  public Optional<Path> samplesFolder() {
    return samples.equals(NO_SAMPLES) ? Optional.empty() : Optional.of(HOME.resolve(samples));
  }

  public DatabaseSettings database() {
    return database;
  }

  /** Whether a draft needs an approval: where nothing is said, unless this is the demo. */
  public ApprovalRule approval() {
    return rulebook.approvalOr(
        samplesFolder().isPresent() ? ApprovalRule.NONE : ApprovalRule.REQUIRED);
  }

  /** The file that is read when a command names none. */
  public static String defaultFile() {
    return HOME.resolve("config.yml").toString();
  }
}
