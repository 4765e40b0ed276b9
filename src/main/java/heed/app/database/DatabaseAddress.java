package heed.app.database;

import java.util.Objects;

/**
 * Where a database is and who may use it.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param user or null, when the URL names the user
 * @param password or null, when none is needed
 */
public record DatabaseAddress(String url, String user, String password) {
  public DatabaseAddress {
    Objects.requireNonNull(url, "url");
  }

  /** The URL without its parameters, which may hold a password. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
