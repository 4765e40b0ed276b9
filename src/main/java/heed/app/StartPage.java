package heed.app;

import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code GET /} leads to the page that describes the API. */
@Requires(Permission.ANYONE)
@Path("/")
@Hidden
public final class StartPage {
  @GET
  public Response lead() {
    return Response.seeOther(URI.create("docs")).build();
  }
}
