package heed.app.problem;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;

/** A database that cannot be reached, or that went away in the middle of a request. */
final class LostDatabase {
  static final int RETRY_AFTER_SECONDS = 2;

  /** Classes of SQLSTATE: the connection broke; the server stops, crashed, or is not up yet. */
  private static final String CONNECTION = "08";

  private static final String OPERATOR_INTERVENTION = "57P";

  private LostDatabase() {}

  /** Whether that is why something failed. */
  static boolean isBehind(Throwable thrown) {
    return thrown instanceof ConnectionException
        || Throwables.getCausalChain(thrown).stream().anyMatch(LostDatabase::saysSo);
  }

  private static boolean saysSo(Throwable cause) {
    if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) {
      return false;
    }
    return sql.getSQLState().startsWith(CONNECTION)
        || sql.getSQLState().startsWith(OPERATOR_INTERVENTION);
  }

  /** What the caller should know: nothing was done, or that is not known. */
  static String explain(Throwable thrown) {
    return thrown instanceof ConnectionException
        ? "The database cannot be reached now. Try again in a moment."
        : "The database was lost on the way, so whether this was stored is not known. Try again in a"
            + " moment; under the same Idempotency-Key nothing is done twice.";
  }
}
