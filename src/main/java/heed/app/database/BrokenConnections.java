package heed.app.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.ConnectionPool;
import org.apache.tomcat.jdbc.pool.JdbcInterceptor;
import org.apache.tomcat.jdbc.pool.PooledConnection;

/**
 * Throws away a connection that broke while it was used, and all others that are as old: what broke
 * one, such as a database that was started anew, broke them too. So one request meets the break,
 * and not one for each connection of the pool.
 */
public final class BrokenConnections extends JdbcInterceptor {
  private ConnectionPool pool;
  private PooledConnection connection;

  @Override
  public void reset(ConnectionPool parent, PooledConnection borrowed) {
    pool = parent;
    connection = borrowed;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (compare(CLOSE_VAL, method) && isBroken(connection)) {
      connection.setDiscarded(true);
      if (connection.getConnectionVersion() == pool.getPoolVersion()) {
        pool.purge();
      }
    }
    return super.invoke(proxy, method, arguments);
  }

  /** The driver closes a connection by itself when it breaks, and knows so without asking. */
  private static boolean isBroken(PooledConnection used) throws SQLException {
    Connection inner = used == null ? null : used.getConnection();
    return inner != null && inner.isClosed();
  }
}
