package heed.console.insight;

import heed.catalogue.Catalogue;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.insight.CsvText;
import heed.insight.Filter;
import heed.insight.Insights;
import heed.insight.Measure.About;
import heed.insight.Reading;
import heed.shared.Permission;
import heed.shared.Requires;
import heed.shared.UtcDay;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The measures as pages: what happened lately, and each measure with its figures. */
@Page
@Requires(Permission.READ_INSIGHTS)
@Path("/insights")
@Hidden
public final class InsightPagesResource {
  private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

  private final Insights insights;
  private final Supplier<Catalogue> catalogue;
  private final Pages pages;
  private final Clock clock;

  public InsightPagesResource(
      Insights insights, Supplier<Catalogue> catalogue, Pages pages, Clock clock) {
    this.clock = clock;
    this.insights = insights;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** What happened lately. */
  @GET
  public Response overview(@Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    Overview overview = Overview.of(insights, labels(screen), numbers(screen));
    return pages.show(
        "insight/overview", screen, Map.of("overview", overview, "measures", insights.all()));
  }

  /** One measure. */
  @GET
  @Path("/{measure}")
  public Response measure(
      @PathParam("measure") String name,
      @Context UriInfo uri,
      @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    About about = insights.about(name);
    Map<String, String> asked = asked(uri);
    Reading reading = insights.read(name, asked);
    Map<String, Object> model = new HashMap<>();
    model.put("about", about);
    model.put("reading", reading);
    model.put("asked", asked);
    model.put("days", days(reading));
    model.put("periods", PERIODS);
    model.put("choices", choices(about, screen));
    model.put("measures", insights.all());
    model.put(
        "charts",
        reading.series().stream()
            .map(it -> Chart.of(reading, it, labels(screen), numbers(screen)))
            .toList());
    model.put(
        "query",
        uri.getRequestUri().getRawQuery() == null ? "" : "?" + uri.getRequestUri().getRawQuery());
    return pages.show("insight/measure", screen, model);
  }

  /** The same as a file. */
  @GET
  @Path("/{measure}/csv")
  public Response csv(@PathParam("measure") String name, @Context UriInfo uri) {
    return Response.ok(CsvText.of(insights.read(name, asked(uri))), "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  /** A button with days counts more than the dates that the form sends along. */
  private static Map<String, String> asked(UriInfo uri) {
    Map<String, String> asked = new HashMap<>();
    uri.getQueryParameters().forEach((key, values) -> asked.put(key, values.get(0)));
    asked.values().removeIf(String::isBlank);
    if (asked.containsKey("days")) {
      asked.remove("from");
      asked.remove("to");
    }
    return asked;
  }

  private List<Choice> choices(About about, Screen screen) {
    Labels labels = labels(screen);
    return Stream.of(Filter.values())
        .filter(about.filters()::contains)
        .map(it -> Choice.of(it, insights.choices(it), labels))
        .toList();
  }

  /** How many days up to today the period has; 0 where it ends earlier or there is none. */
  private int days(Reading reading) {
    return reading.period() == null || !reading.period().to().equals(UtcDay.of(clock.instant()))
        ? 0
        : reading.period().days();
  }

  private Labels labels(Screen screen) {
    return new Labels(screen.texts(), catalogue.get());
  }

  private static Numbers numbers(Screen screen) {
    return new Numbers(screen.texts());
  }
}
