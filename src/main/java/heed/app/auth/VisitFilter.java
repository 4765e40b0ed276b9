package heed.app.auth;

import heed.access.Sessions;
import heed.access.Visit;
import heed.console.Screen;
import heed.console.SessionCookie;
import heed.shared.Permission;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Knows people by the session of their browser. What changes something must come from a page of
 * Heed itself, and, where somebody has to be signed in, from a page of that very session.
 */
@Priority(Priorities.AUTHENTICATION)
final class VisitFilter implements ContainerRequestFilter {
  private static final String FORM_TOKEN = "formToken";
  private static final String FORM_TOKEN_HEADER = "X-Heed-Form";

  private final Sessions sessions;
  private final boolean signedIn;

  /**
   * @param signedIn whether only people who are signed in get through
   */
  VisitFilter(Sessions sessions, boolean signedIn) {
    this.sessions = sessions;
    this.signedIn = signedIn;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean writes = !isRead(request);
    if (writes && !comesFromHere(request)) {
      throw new ForbiddenException("This may only be sent from a page of Heed itself.");
    }
    Optional<Visit> visit = Optional.ofNullable(SessionCookie.in(request)).flatMap(sessions::find);
    visit.ifPresent(it -> open(request, it));
    if (!signedIn) {
      return;
    }
    if (visit.isEmpty()) {
      leadToSignIn(request);
    } else if (writes && !visit.get().sent(formToken(request))) {
      throw new ForbiddenException("This page is of another session. Load it again.");
    }
  }

  private static boolean isRead(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }

  /** As the browser says, which no page can make it say falsely. */
  private static boolean comesFromHere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeaderString("Origin");
    String host = request.getHeaderString(HttpHeaders.HOST);
    return origin != null
        && host != null
        && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }

  private static void open(ContainerRequestContext request, Visit visit) {
    Screen.open(request, visit);
    request.setSecurityContext(new OfVisit(visit, request.getSecurityContext().isSecure()));
  }

  private static void leadToSignIn(ContainerRequestContext request) {
    if (!isRead(request) || request.getHeaderString("HX-Request") != null) {
      throw new ClientErrorException(
          "You are not signed in any more. Sign in again.", Response.Status.UNAUTHORIZED);
    }
    String to = URLEncoder.encode(Screen.of(request).path(), StandardCharsets.UTF_8);
    request.abortWith(Response.seeOther(URI.create("/sign-in?to=" + to)).build());
  }

  private static String formToken(ContainerRequestContext request) {
    String header = request.getHeaderString(FORM_TOKEN_HEADER);
    boolean form =
        MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())
            && request.getMediaType() != null;
    if (header != null || !form) {
      return header;
    }
    ContainerRequest body = (ContainerRequest) request;
    body.bufferEntity();
    return body.readEntity(Form.class).asMap().getFirst(FORM_TOKEN);
  }

  /** Who asks, for whoever answers. */
  private record OfVisit(Visit visit, boolean isSecure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return visit.caller();
    }

    @Override
    public boolean isUserInRole(String permission) {
      return visit.caller().may(Permission.valueOf(permission));
    }

    @Override
    public String getAuthenticationScheme() {
      return FORM_AUTH;
    }
  }
}
