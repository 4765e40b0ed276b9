package heed.app.start;

import java.io.PrintStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What Heed prints when it is ready: three things to try. */
public final class Welcome {
  private Welcome() {}

  /** Prints the commands with the address that the server really has. */
  public static void print(Server server, PrintStream to) {
    String base = "http://" + address(server);
    to.printf(
        """

        Heed is ready. Three things to try:

          What next for a client?
            curl -s %1$s/v1/recommendations -H 'Content-Type: application/json' -d '{"clientId":"bm-00001","channel":"CALL"}'

          Which clients are there?
            curl -s '%1$s/v1/clients?query=bm-000'

          The whole API, to read and to try:
            %1$s/docs

        """,
        base);
    to.flush();
  }

  private static String address(Server server) {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    String host = connector.getHost();
    boolean everywhere = host == null || host.equals("0.0.0.0") || host.equals("::");
    return (everywhere ? "127.0.0.1" : host) + ":" + connector.getLocalPort();
  }
}
