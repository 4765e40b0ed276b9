package heed.app.auth;

import heed.access.Caller;
import heed.access.SignIn;
import heed.access.SignInRefused;
import heed.shared.Permission;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets no call through without a known caller, a person or a system. */
@Priority(Priorities.AUTHENTICATION)
final class CallerFilter extends AuthFilter<Credentials, Caller> {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String HOW =
      "Send the name and password of an account (Authorization: Basic), or a key"
          + " (Authorization: Bearer heed_…).";

  private final Supplier<String> address;

  /**
   * @param address where the request that is being answered comes from
   */
  CallerFilter(SignIn signIn, Supplier<String> address) {
    this.address = address;
    authenticator = credentials -> Optional.of(recognise(signIn, credentials));
    authorizer = (caller, permission, context) -> caller.may(Permission.valueOf(permission));
    realm = "Heed";
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    Credentials credentials =
        Credentials.read(header, address.get())
            .orElseThrow(
                () ->
                    unauthorized(
                        header == null
                            ? "This needs a caller who is known. " + HOW
                            : "The Authorization header cannot be read. " + HOW));
    if (credentials instanceof Credentials.OfPerson && comesFromAnotherSite(request)) {
      throw new ForbiddenException("A page of another site may not call Heed with a password.");
    }
    try {
      authenticate(request, credentials, credentials.scheme());
    } catch (SignInRefused refused) {
      throw refused.untilNextTry().isZero() ? unauthorized(refused.getMessage()) : wait(refused);
    }
  }

  /** Browsers send a password that they remember with whatever any page makes them send. */
  private static boolean comesFromAnotherSite(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static Caller recognise(SignIn signIn, Credentials credentials) {
    if (credentials instanceof Credentials.OfPerson person) {
      return signIn.person(person.name(), person.password(), person.address());
    }
    Credentials.OfSystem system = (Credentials.OfSystem) credentials;
    return signIn.system(system.key(), system.address());
  }

  private ClientErrorException unauthorized(String detail) {
    ResponseBuilder answer =
        Response.status(Response.Status.UNAUTHORIZED)
            .header(
                HttpHeaders.WWW_AUTHENTICATE,
                "Basic realm=\"%s\", charset=\"UTF-8\"".formatted(realm))
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"%s\"".formatted(realm));
    return new ClientErrorException(detail, answer.build());
  }

  private static ClientErrorException wait(SignInRefused refused) {
    return new ClientErrorException(
        refused.getMessage(),
        Response.status(TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, SignIn.ceilSeconds(refused.untilNextTry()))
            .build());
  }
}
