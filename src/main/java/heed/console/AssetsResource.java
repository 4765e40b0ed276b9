package heed.console;

import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Scripts, styles and pictures of the pages. */
@Page
@Requires(Permission.ANYONE)
@Path("/assets/{version}/{file: .+}")
@Hidden
public final class AssetsResource {
  @GET
  public Response file(@PathParam("file") String file) {
    return Response.ok(Assets.get(file), type(file))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "png" -> "image/png";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
