package heed.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import heed.app.database.DatabaseSettings;
import heed.rulebook.workshop.ApprovalRule;
import io.dropwizard.core.Configuration;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What {@code config.yml} says. Relative paths are taken from Heed's home: the folder of {@code
 * config.yml} for {@code bin/serve} and {@code bin/heed}, else the current one.
 */
public final class HeedConfiguration extends Configuration {
  private static final String NO_SAMPLES = "none";
  private static final String NEVER = "never";
  private static final Path HOME =
      Path.of(System.getProperty("heed.home", "")).toAbsolutePath().normalize();

  @JsonProperty @NotBlank private String data = "data";
  @JsonProperty @NotBlank private String rules = "rules";
  @JsonProperty @NotBlank private String samples = "samples";
  @JsonProperty @NotBlank private String learnAt = "02:30";

  @JsonProperty
  @Min(1)
  private int requestsPerCaller = 24;

  @JsonProperty @NotNull @Valid private DatabaseSettings database = DatabaseSettings.EMBEDDED;
  @JsonProperty @NotNull @Valid private RulebookSettings rulebook = RulebookSettings.DEFAULT;

  @JsonProperty @NotNull @Valid private HistorySettings history = HistorySettings.KEEP_ALL;

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

  /** The time of day, in UTC, at which models are trained; empty where they never are. */
  public Optional<LocalTime> learnAt() {
    return learnAt.equals(NEVER) ? Optional.empty() : Optional.of(LocalTime.parse(learnAt));
  }

  @JsonIgnore
  @ValidationMethod(message = "learnAt must be a time of day such as 02:30, or never")
  public boolean isLearnAtATime() {
    return learnAt.matches("([01][0-9]|2[0-3]):[0-5][0-9]|" + NEVER);
  }

  public DatabaseSettings database() {
    return database;
  }

  /** How many months before the current one history is kept; 0 keeps all. */
  int keepHistoryMonths() {
    return history.keepMonths();
  }

  /** Where history goes that is no longer kept. */
  Path archiveFolder() {
    return history.archive().isEmpty()
        ? dataFolder().resolve("archive")
        : HOME.resolve(history.archive());
  }

  /** Whether a draft needs an approval: where nothing is said, unless this is the demo. */
  public ApprovalRule approval() {
    return rulebook.approvalOr(
        samplesFolder().isPresent() ? ApprovalRule.NONE : ApprovalRule.REQUIRED);
  }

  /** How many requests one caller may have under way; more are answered with 429. */
  public int requestsPerCaller() {
    return requestsPerCaller;
  }

  /** The file that is read when a command names none. */
  public static String defaultFile() {
    return HOME.resolve("config.yml").toString();
  }
}
