package heed.app.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The Swagger UI that was built in. */
final class SwaggerUi {
  /** Its version, which is part of the path of its files. */
  static final String VERSION = version();

  private SwaggerUi() {}

  private static String version() {
    try (InputStream build = SwaggerUi.class.getResourceAsStream("/heed/build.properties")) {
      Properties properties = new Properties();
      properties.load(build);
      return properties.getProperty("swagger-ui.version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
