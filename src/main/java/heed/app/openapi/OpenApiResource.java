package heed.app.openapi;

import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API for machines: OpenAPI 3.1. */
@Requires(Permission.ANYONE)
@Path("/openapi.json")
@Hidden
public final class OpenApiResource {
  private final byte[] document;

  OpenApiResource(byte[] document) {
    this.document = document.clone();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] document() {
    return document.clone();
  }
}
