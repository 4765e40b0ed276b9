package heed.client.intake;

import java.io.IOException;
import java.util.Iterator;

/** The rows of a file, one after the other, in constant memory. */
interface FileRows extends Iterator<FileRow>, AutoCloseable {
  /** The heading under which rejected rows go, or null where the format has none. */
  String heading();

  /** Whether a row gives this field; what is not given stays as it is stored. */
  boolean gives(String field);

  @Override
  void close() throws IOException;
}
