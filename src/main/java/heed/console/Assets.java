package heed.console;

import heed.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that pages load, read once; a version in their address lets browsers keep them. */
final class Assets {
  private static final List<String> OWN =
      List.of(
          "heed.css",
          "heed.svg",
          "page.js",
          "desk.css",
          "desk-outbox.js",
          "desk-actions.js",
          "desk-record.js",
          "desk.js",
          "desk-work.js",
          "insight.css",
          "insight.js",
          "operations.css",
          "operations.js",
          "rulebook.css",
          "rulebook.js",
          "rulebook-tree.js",
          "rulebook-sentences.js",
          "rulebook-ace.js");

  /** Files of libraries: the name that pages use, then where it lies among the webjars. */
  private static final Map<String, String> OF_LIBRARIES =
      Map.of(
          "htmx.js", "htmx.org/{htmx.version}/dist/htmx.min.js",
          "echarts.js", "echarts/{echarts.version}/dist/echarts.common.min.js");

  private static final Map<String, byte[]> FILES = all();

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

  private static Map<String, byte[]> all() {
    Properties versions = versions();
    Stream<Map.Entry<String, String>> own =
        Stream.concat(OWN.stream(), SheetFiles.OWN.stream())
            .map(file -> Map.entry(file, "/heed/console/assets/" + file));
    Stream<Map.Entry<String, String>> ofLibraries =
        Stream.of(OF_LIBRARIES, EditorFiles.all(), SheetFiles.OF_LIBRARY)
            .flatMap(files -> files.entrySet().stream())
            .map(file -> Map.entry(file.getKey(), webjar(file.getValue(), versions)));
    return Stream.concat(own, ofLibraries)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> read(file.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String webjar(String place, Properties versions) {
    String filled =
        versions.stringPropertyNames().stream()
            .reduce(place, (text, key) -> text.replace("{" + key + "}", versions.getProperty(key)));
    return "/META-INF/resources/webjars/" + filled;
  }

  private static Properties versions() {
    Properties build = new Properties();
    try (InputStream properties = Assets.class.getResourceAsStream("/heed/build.properties")) {
      build.load(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build;
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
