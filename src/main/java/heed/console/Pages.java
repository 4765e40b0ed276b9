package heed.console;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Renders the pages: every value is escaped on its way into one. */
public final class Pages {
  private static final String HTML = "text/html; charset=utf-8";

  private final Configuration templates;

  public Pages() {
    templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassLoaderForTemplateLoading(Pages.class.getClassLoader(), "heed/console/pages");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
    templates.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setLocalizedLookup(false);
    templates.setLocale(Locale.ROOT);
    templates.setNumberFormat("computer");
    templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** A page, or a part of one, that tells what the model holds. */
  public Response show(String template, Screen screen, Map<String, Object> model) {
    return show(200, template, screen, model);
  }

  /** As {@link #show(String, Screen, Map)}, with another status. */
  public Response show(int status, String template, Screen screen, Map<String, Object> model) {
    return Response.status(status).type(HTML).entity(text(template, screen, model)).build();
  }

  /** What went wrong, as a page. */
  public String problem(Screen screen, int status, String detail) {
    return text("problem", screen, Map.of("status", status, "detail", detail));
  }

  private String text(String template, Screen screen, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("screen", screen);
    all.put("t", screen.texts());
    all.put("assets", Assets.VERSION);
    StringWriter text = new StringWriter(16_384);
    try {
      templates.getTemplate(template + ".ftlh").process(all, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the page " + template + " could not be rendered", e);
    }
    return text.toString();
  }
}
