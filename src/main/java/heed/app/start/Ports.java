package heed.app.start;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Where Heed is to be reached. */
public final class Ports {
  private Ports() {}

  /**
   * Makes sure, before anything else is started, that both ports can be had.
   *
   * @throws CannotStart when another program has one, or the host is not this machine's
   */
  public static void requireFree(ServerFactory server) throws CannotStart {
    if (server instanceof DefaultServerFactory factory) {
      requireDifferent(factory);
      requireFree(factory.getApplicationConnectors(), "HEED_PORT");
      requireFree(factory.getAdminConnectors(), "HEED_ADMIN_PORT");
    }
  }

  /** Where somebody on this machine reaches the Heed of this configuration. */
  public static String address(ServerFactory server) {
    return server instanceof DefaultServerFactory factory
            && factory.getApplicationConnectors().get(0) instanceof HttpConnectorFactory http
        ? "http://localhost:" + http.getPort()
        : "http://localhost:8080";
  }

  private static void requireDifferent(DefaultServerFactory factory) throws CannotStart {
    for (ConnectorFactory application : factory.getApplicationConnectors()) {
      for (ConnectorFactory admin : factory.getAdminConnectors()) {
        if (application instanceof HttpConnectorFactory one
            && admin instanceof HttpConnectorFactory other
            && one.getPort() == other.getPort()
            && one.getPort() != 0) {
          throw new CannotStart(
              "HEED_PORT and HEED_ADMIN_PORT are both %d; set one of them to another port."
                  .formatted(one.getPort()));
        }
      }
    }
  }

  private static void requireFree(List<ConnectorFactory> connectors, String variable)
      throws CannotStart {
    for (ConnectorFactory connector : connectors) {
      if (connector instanceof HttpConnectorFactory http && http.getPort() != 0) {
        requireFree(http.getBindHost(), http.getPort(), variable);
      }
    }
  }

  private static void requireFree(String host, int port, String variable) throws CannotStart {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new CannotStart(
          "Heed cannot listen on %s:%d (%s); stop what uses it, or set %s (and HEED_BIND) to what is free."
              .formatted(host, port, e.getMessage(), variable),
          e);
    }
  }
}
