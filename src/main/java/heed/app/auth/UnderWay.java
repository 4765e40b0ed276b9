package heed.app.auth;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/** Keeps one caller from taking every thread: counts the requests of each that are under way. */
@Priority(Priorities.AUTHENTICATION + 1)
final class UnderWay implements ContainerRequestFilter {
  private static final String COUNTED = UnderWay.class.getName();
  private static final int TOO_MANY_REQUESTS = 429;

  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private final int most;

  /**
   * @param most requests of one caller at a time
   */
  UnderWay(int most) {
    this.most = most;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String name = request.getSecurityContext().getUserPrincipal().getName();
    request.setProperty(COUNTED, name);
    if (counts.merge(name, 1, Integer::sum) > most) {
      throw new ClientErrorException(
          "%s has %d requests under way, which is the most. Send the next when one is answered."
              .formatted(name, most),
          Response.status(TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, 1).build());
    }
  }

  private void ended(RequestEvent event) {
    if (event.getType() == RequestEvent.Type.FINISHED
        && event.getContainerRequest().getProperty(COUNTED) instanceof String name) {
      counts.computeIfPresent(name, (who, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Tells this filter of every request that ends, however it ends. */
  static final class Ends implements ApplicationEventListener {
    private final RequestEventListener listener;

    Ends(UnderWay underWay) {
      listener = underWay::ended;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
      // Only requests are counted.
    }

    @Override
    public RequestEventListener onRequest(RequestEvent event) {
      return listener;
    }
  }
}
