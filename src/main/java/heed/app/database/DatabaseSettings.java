package heed.app.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.app.start.CannotStart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Which database Heed uses.
 *
 * @param url a JDBC URL of PostgreSQL; empty for the PostgreSQL that Heed runs itself
 * @param connections how many connections Heed keeps open at most
 */
public record DatabaseSettings(
    @JsonProperty String url,
    @JsonProperty String user,
    @JsonProperty String password,
    @JsonProperty @Min(2) @Max(32) int connections) {

  /** The PostgreSQL that Heed runs itself, with 12 connections. */
  public static final DatabaseSettings EMBEDDED = new DatabaseSettings("", "", "", 12);

  boolean isEmbedded() {
    return isBlank(url);
  }

  /**
   * Makes sure that the URL is one of PostgreSQL, without asking for it.
   *
   * @throws CannotStart if it is not
   */
  public void requireUsable() throws CannotStart {
    if (!isEmbedded() && !url.startsWith("jdbc:postgresql:")) {
      throw new CannotStart(
          "The database URL must look like jdbc:postgresql://host:5432/heed, but is %s; set HEED_DATABASE_URL."
              .formatted(address()));
    }
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        url, isBlank(user) ? null : user, isBlank(password) ? null : password);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
