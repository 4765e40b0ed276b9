package heed.console.operations;

import heed.client.FactTable;
import heed.client.intake.ImportFormat;
import heed.client.intake.ImportState;
import heed.client.intake.ImportStatus;
import heed.client.intake.Imports;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Files of facts, sent in from a page. */
@Page
@Path("/operations/imports")
@Requires(Permission.IMPORT)
@Hidden
public final class FilesResource {
  private static final int SHOWN = 10;

  private final Imports imports;
  private final Pages pages;

  public FilesResource(Imports imports, Pages pages) {
    this.imports = imports;
    this.pages = pages;
  }

  /** What the list of imports shows. */
  static Map<String, Object> model(Imports imports) {
    List<ImportStatus> newest = imports.newest(SHOWN);
    return Map.of(
        "imports",
        newest,
        "underWay",
        newest.stream().anyMatch(FilesResource::isUnderWay),
        "types",
        Arrays.stream(FactTable.values()).map(FactTable::typeName).toList());
  }

  @GET
  public Response list(@Context ContainerRequestContext request) {
    return pages.show("operations/imports", Screen.of(request), model(imports));
  }

  /** Takes a file in; its name tells the format. */
  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response receive(
      @QueryParam("type") @DefaultValue("") String type,
      @QueryParam("name") @DefaultValue("") String name,
      InputStream file,
      @Context ContainerRequestContext request)
      throws IOException {
    FactTable table =
        FactTable.ofTypeName(type)
            .orElseThrow(
                () -> new InvalidInput("type", "type must be one of " + FactTable.typeNames()));
    imports.receive(table, formatOf(name), file);
    return list(request);
  }

  /** The rows that an import set aside, to be mended and sent in again as they are. */
  @GET
  @Path("{id}/rejects")
  public Response rejects(@PathParam("id") String id) {
    ImportStatus status = imports.get(idOf(id));
    StreamingOutput file =
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          imports.writeRejects(status.id(), text);
          text.flush();
        };
    return Response.ok(
            file, status.format() == ImportFormat.CSV ? "text/csv" : "application/x-ndjson")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejected-%s%s\""
                .formatted(status.type(), status.format().ending()))
        .build();
  }

  private static boolean isUnderWay(ImportStatus status) {
    return status.state() == ImportState.QUEUED || status.state() == ImportState.RUNNING;
  }

  private static ImportFormat formatOf(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.endsWith(".ndjson") || small.endsWith(".jsonl")
        ? ImportFormat.NDJSON
        : ImportFormat.CSV;
  }

  private static UUID idOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no import " + id + ".");
    }
  }
}
