package heed.insight;

import heed.insight.Measure.About;
import heed.shared.InvalidInput;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures of what works. */
@Requires(Permission.READ_INSIGHTS)
@Path("/v1/insights")
@Tag(name = "Insights")
public final class InsightsResource {
  private static final String CSV = "text/csv";
  private static final String CSV_IN_UTF_8 = CSV + "; charset=utf-8";
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV)).build();

  private final Insights insights;

  public InsightsResource(Insights insights) {
    this.insights = insights;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The measures that there are, with their definitions")
  public List<About> list() {
    return insights.all();
  }

  @GET
  @Path("/{measure}")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "A measure over a period",
      description =
          "Each figure with numerator, denominator, rate and 95 % interval. Cells about fewer than"
              + " 30 are hidden. Asked for text/csv, or with format=csv, it comes as CSV.")
  @ApiResponse(
      responseCode = "200",
      description = "The measure",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Reading.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  public Response read(
      @PathParam("measure") String measure,
      @Parameter(description = "first day (UTC); 30 days where nothing is said") @QueryParam("from")
          String from,
      @Parameter(description = "last day; today where not said") @QueryParam("to") String to,
      @Parameter(description = "so many days up to the last") @QueryParam("days") String days,
      @QueryParam("segment") String segment,
      @Parameter(description = "HIGH, MEDIUM, LOW, NEGATIVE") @QueryParam("tier") String tier,
      @QueryParam("channel") String channel,
      @QueryParam("action") String action,
      @Parameter(description = "json or csv") @QueryParam("format") String format,
      @Context UriInfo uri,
      @Context Request request) {
    Map<String, String> asked = new HashMap<>();
    uri.getQueryParameters().forEach((key, values) -> asked.put(key, values.get(0)));
    asked.remove("format");
    Reading reading = insights.read(measure, asked);
    return isCsv(format, request)
        ? Response.ok(CsvText.of(reading), CSV_IN_UTF_8)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + measure + ".csv\"")
            .build()
        : Response.ok(reading, MediaType.APPLICATION_JSON).build();
  }

  private static boolean isCsv(String format, Request request) {
    if (format == null) {
      Variant best = request.selectVariant(VARIANTS);
      return best != null && best.getMediaType().toString().equals(CSV);
    }
    if (!format.equals("csv") && !format.equals("json")) {
      throw new InvalidInput("format", "format must be json or csv");
    }
    return format.equals("csv");
  }
}
