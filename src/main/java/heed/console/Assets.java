package heed.console;

import heed.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files that pages load, read once; a version in their address lets browsers keep them. */
final class Assets {
  private static final Map<String, byte[]> FILES =
      new TreeMap<>(
          Map.of(
              "heed.css", own("heed.css"),
              "desk.js", own("desk.js"),
              "page.js", own("page.js"),
              "heed.svg", own("heed.svg"),
              "htmx.js", htmx()));

  /** Follows from what is in them. */
  static final String VERSION = hash();

  private Assets() {}

  static byte[] get(String file) {
    byte[] content = FILES.get(file);
    if (content == null) {
      throw new NotFound("There is no file " + file + ".");
    }
    return content.clone();
  }

  private static byte[] own(String file) {
    return read("/heed/console/assets/" + file);
  }

  private static byte[] htmx() {
    Properties build = new Properties();
    try (InputStream properties = Assets.class.getResourceAsStream("/heed/build.properties")) {
      build.load(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = build.getProperty("htmx.version");
    return read("/META-INF/resources/webjars/htmx.org/" + version + "/dist/htmx.min.js");
  }

  private static byte[] read(String resource) {
    try (InputStream content = Assets.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      FILES.values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
