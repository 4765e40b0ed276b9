package heed.app.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with {@link TooLarge} past its bound, whether or not it said its length. */
final class BoundedBody extends FilterInputStream {
  /** The most that a body of JSON may have: 1 MiB. */
  static final int BOUND = 1 << 20;

  private int left = BOUND;

  BoundedBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count((int) skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) throws TooLarge {
    left -= read;
    if (left < 0) {
      throw new TooLarge();
    }
  }

  /** The body is larger than its bound. */
  static final class TooLarge extends IOException {
    TooLarge() {
      super("The body is too large: 1 MiB is the most.");
    }
  }
}
