package heed.app.auth;

import heed.app.problem.Problem;
import heed.console.Pages;
import heed.console.Screen;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Tells people what went wrong with a page, as a page; scripts of a page get it as JSON. */
@Priority(1000)
final class ProblemPages implements ContainerResponseFilter {
  private final Pages pages;

  ProblemPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (response.getEntity() instanceof Problem problem
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML)) {
      response.setEntity(
          pages.problem(Screen.of(request), problem.status(), problem.detail()),
          null,
          MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }
  }
}
