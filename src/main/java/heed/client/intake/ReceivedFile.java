package heed.client.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.client.FactTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file of one fact type, on disk while it is worked through. */
record ReceivedFile(Path path, FactTable table, ImportFormat format) {
  private static final int LONGEST_LINE = 1 << 20;

  /** The file of an import in the folder where such files wait. */
  static ReceivedFile in(Path folder, UUID id, FactTable table, ImportFormat format) {
    return new ReceivedFile(folder.resolve(id + format.ending()), table, format);
  }

  /** Takes the bytes to disk, refusing what is not UTF-8 text on the way; memory is constant. */
  void receive(InputStream bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
    CharBuffer text = CharBuffer.allocate(1 << 16);
    TextCheck check = new TextCheck(format == ImportFormat.NDJSON ? LONGEST_LINE : 0);
    try (OutputStream file = Files.newOutputStream(path)) {
      int read;
      while ((read = bytes.read(chunk.array(), chunk.position(), chunk.remaining())) >= 0) {
        file.write(chunk.array(), chunk.position(), read);
        chunk.position(chunk.position() + read).flip();
        check.see(decoder.decode(chunk, text, false), text);
        chunk.compact();
      }
      check.see(decoder.decode(chunk.flip(), text, true), text);
    }
  }

  /** Opens the rows, or throws {@link UnreadableFile} where the heading is wrong. */
  FileRows open(ObjectMapper mapper) throws IOException {
    return format == ImportFormat.CSV ? new CsvRows(path, table) : new NdjsonRows(path, mapper);
  }

  /** Reads the file to its end, so that what is no CSV is known before anything is changed. */
  Read read(ObjectMapper mapper) throws IOException {
    try (FileRows rows = open(mapper)) {
      if (!rows.hasNext()) {
        throw new UnreadableFile("The file has a heading but no rows.");
      }
      long count = 0;
      while (rows.hasNext()) {
        rows.next();
        count++;
      }
      return new Read(rows.heading(), count);
    }
  }

  /**
   * What a whole file is.
   *
   * @param heading of a CSV file, else null
   */
  record Read(String heading, long rows) {}

  /** Looks at text as it passes by. */
  private static final class TextCheck {
    private final int longestLine;
    private long line = 1;
    private int inLine;

    TextCheck(int longestLine) {
      this.longestLine = longestLine;
    }

    void see(CoderResult result, CharBuffer text) {
      text.flip();
      while (text.hasRemaining()) {
        see(text.get());
      }
      text.clear();
      if (result.isError()) {
        throw new UnreadableFile("The file is not UTF-8 text: see line %d.".formatted(line));
      }
    }

    private void see(char c) {
      if (c == 0) {
        throw new UnreadableFile("The file is not text: see line %d.".formatted(line));
      }
      inLine++;
      if (longestLine > 0 && inLine > longestLine) {
        throw new UnreadableFile("Line %d is longer than 1 MiB.".formatted(line));
      }
      if (c == '\n') {
        line++;
        inLine = 0;
      }
    }
  }
}
