package heed.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;

/**
 * The cookie that holds the token of a session. The prefix of its name makes browsers refuse it
 * unless it is secure and of this host alone.
 */
public final class SessionCookie {
  public static final String NAME = "__Host-heed";

  private SessionCookie() {}

  /** The token that the browser sent, or null. */
  public static String in(ContainerRequestContext request) {
    Cookie cookie = request.getCookies().get(NAME);
    return cookie == null ? null : cookie.getValue();
  }

  static NewCookie with(String token) {
    return cookie(token, NewCookie.DEFAULT_MAX_AGE);
  }

  static NewCookie gone() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
