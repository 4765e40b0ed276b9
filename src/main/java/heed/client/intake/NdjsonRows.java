package heed.client.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** The rows of an NDJSON file: one JSON object a line, each a whole fact. */
final class NdjsonRows implements FileRows {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader lines;
  private final ObjectReader json;
  private String ahead;
  private long line;

  NdjsonRows(Path file, ObjectMapper mapper) throws IOException {
    json = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    lines = Files.newBufferedReader(file);
    advance();
    if (ahead != null && ahead.charAt(0) == BYTE_ORDER_MARK) {
      ahead = ahead.substring(1);
    }
    if (ahead == null || !ahead.stripLeading().startsWith("{")) {
      close();
      throw new UnreadableFile(
          ahead == null
              ? "The file is empty."
              : "The file is not NDJSON: line %d does not begin a JSON object.".formatted(line));
    }
  }

  /** NDJSON has no heading. */
  @Override
  public String heading() {
    return null;
  }

  /** A line is a whole fact: what it leaves out is unknown. */
  @Override
  public boolean gives(String field) {
    return true;
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public FileRow next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    String raw = ahead;
    FileRow row = row(raw);
    advance();
    return row;
  }

  private FileRow row(String raw) {
    try {
      if (json.readTree(raw) instanceof ObjectNode fields) {
        return new FileRow(line, () -> raw, fields, null);
      }
      return new FileRow(line, () -> raw, null, new BadRow("", "the row is not a JSON object"));
    } catch (JsonProcessingException e) {
      String cause = "the row is not JSON: " + e.getOriginalMessage();
      return new FileRow(line, () -> raw, null, new BadRow("", cause));
    }
  }

  private void advance() {
    try {
      do {
        ahead = lines.readLine();
        line++;
      } while (ahead != null && ahead.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
