package heed.client.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heed.client.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** The file of a sample set. */
final class SampleFile {
  private SampleFile() {}

  /** Hands over the profile of every row, in order, with the dates of the data. */
  static void read(Path folder, SampleSet set, Consumer<Profile> reader) throws IOException {
    try (InputStream file = Files.newInputStream(folder.resolve(set.file()));
        Reader text =
            new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().fieldSeparator(set.separator()).ofNamedCsvRecord(text)) {
      rows.forEach(row -> reader.accept(set.profile(row)));
    }
  }
}
