package heed.app.auth;

import heed.access.Sessions;
import heed.access.SignIn;
import heed.console.Page;
import heed.console.PageHeaders;
import heed.console.Pages;
import heed.shared.Permission;
import heed.shared.Requires;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Guards every endpoint by the permission that it {@link Requires}; one that declares none is
 * refused to everybody. People in browsers are known by their session on {@link Page}s, and only
 * there.
 */
public final class AccessFeature implements DynamicFeature {
  private static final ContainerRequestFilter REFUSE =
      request -> {
        throw new ForbiddenException("Who may call this is not declared, so nobody may.");
      };

  private final CallerFilter callerFilter;
  private final Sessions sessions;
  private final ProblemPages problemPages;
  private final UnderWay underWay;

  /** Stands for the request that is being answered. */
  @Context private HttpServletRequest servletRequest;

  private AccessFeature(SignIn signIn, Sessions sessions, Pages pages, UnderWay underWay) {
    this.underWay = underWay;
    this.sessions = sessions;
    this.problemPages = new ProblemPages(pages);
    this.callerFilter = new CallerFilter(signIn, () -> servletRequest.getRemoteAddr());
  }

  /**
   * Guards every endpoint of the server, those that are registered later too.
   *
   * @param requestsPerCaller how many requests one caller may have under way
   */
  public static void guard(
      Environment environment,
      SignIn signIn,
      Sessions sessions,
      Pages pages,
      int requestsPerCaller) {
    UnderWay underWay = new UnderWay(requestsPerCaller);
    environment.jersey().register(new AccessFeature(signIn, sessions, pages, underWay));
    environment.jersey().register(new UnderWay.Ends(underWay));
  }

  @Override
  public void configure(ResourceInfo endpoint, FeatureContext context) {
    Optional<Permission> permission =
        requiredBy(endpoint.getResourceClass(), endpoint.getResourceMethod());
    boolean page = endpoint.getResourceClass().isAnnotationPresent(Page.class);
    boolean open = permission.filter(it -> it == Permission.ANYONE).isPresent();
    if (page) {
      context.register(new VisitFilter(sessions, !open));
      context.register(problemPages);
      context.register(new PageHeaders());
    }
    if (permission.isEmpty()) {
      context.register(REFUSE);
    } else if (!open) {
      if (!page) {
        context.register(callerFilter);
      }
      context.register(underWay);
      context.register(new PermissionFilter(permission.get()));
    }
  }

  /** What the method declares, else its class; empty if neither does. */
  public static Optional<Permission> requiredBy(Class<?> resource, Method method) {
    return Optional.ofNullable(method.getAnnotation(Requires.class))
        .or(() -> Optional.ofNullable(resource.getAnnotation(Requires.class)))
        .map(Requires::value);
  }
}
