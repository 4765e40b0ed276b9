package heed.client.intake;

import heed.client.FactTable;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Files of facts over HTTP. Their bodies may be of any size. */
@Requires(Permission.IMPORT)
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public final class ImportsResource {
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";

  private final Imports imports;

  public ImportsResource(Imports imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({CSV, NDJSON})
  @Operation(
      summary = "Import a file of one fact type",
      description =
          "CSV with a heading, or NDJSON, in UTF-8. Good rows are stored, bad ones set aside. Rows"
              + " that are there already under the same key are changed: a column that a CSV"
              + " heading leaves out stays as it is, an empty cell is unknown.")
  @ApiResponse(responseCode = "202", description = "Taken on; ask for its state by its id")
  @ApiResponse(responseCode = "422", description = "The file cannot be read; nothing is changed")
  public Response receive(
      @Parameter(description = "such as clients, holdings, loan-accounts, contacts")
          @QueryParam("type")
          String type,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType contentType,
      @Context UriInfo uri,
      InputStream file)
      throws IOException {
    FactTable table =
        FactTable.ofTypeName(type)
            .orElseThrow(
                () -> new InvalidInput("type", "type must be one of " + FactTable.typeNames()));
    ImportFormat format =
        contentType.isCompatible(MediaType.valueOf(CSV)) ? ImportFormat.CSV : ImportFormat.NDJSON;
    ImportStatus received = imports.receive(table, format, file);
    return Response.accepted(received)
        .location(uri.getAbsolutePathBuilder().path(received.id().toString()).build())
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far an import has come")
  public ImportStatus get(@PathParam("id") String id) {
    return imports.get(idOf(id));
  }

  @GET
  @Path("{id}/rejects")
  @Produces({CSV, NDJSON})
  @Operation(
      summary = "The rows that an import set aside",
      description =
          "A file of the same format, each row with line, column and cause. Mend it and import it as"
              + " it is.")
  public Response rejects(@PathParam("id") String id) {
    ImportStatus status = imports.get(idOf(id));
    StreamingOutput file =
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          imports.writeRejects(status.id(), text);
          text.flush();
        };
    return Response.ok(file, status.format() == ImportFormat.CSV ? CSV : NDJSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejected-%s%s\""
                .formatted(status.type(), status.format().ending()))
        .build();
  }

  private static UUID idOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("There is no import " + id + ".");
    }
  }
}
