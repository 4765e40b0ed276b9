package heed.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A closed-loop load of POST requests over a number of kept-alive HTTP/1.1 connections, each sending
 * its next request when it has read the last answer. Client and server share the machine's cores.
 */
final class HttpLoad {
  private final String host;
  private final int port;
  private final String path;
  private final String key;
  private final IntFunction<String> bodies;

  /**
   * @param key that every request carries
   * @param bodies the JSON body of the n-th request
   */
  HttpLoad(String host, int port, String path, String key, IntFunction<String> bodies) {
    this.host = host;
    this.port = port;
    this.path = path;
    this.key = key;
    this.bodies = bodies;
  }

  /** Sends the given number of requests over the given number of connections. */
  Result run(int connections, int requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long started = System.nanoTime();
      List<Future<long[]>> futures = new ArrayList<>();
      int each = requests / connections;
      for (int connection = 0; connection < connections; connection++) {
        int from = connection * each;
        Callable<long[]> work = () -> converse(from, each);
        futures.add(threads.submit(work));
      }
      long[] nanos = new long[each * connections];
      int filled = 0;
      for (Future<long[]> future : futures) {
        long[] part = future.get();
        System.arraycopy(part, 0, nanos, filled, part.length);
        filled += part.length;
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      Arrays.sort(nanos);
      return new Result(
          connections, nanos.length, nanos.length / seconds, at(nanos, 0.5), at(nanos, 0.99));
    } finally {
      threads.shutdownNow();
    }
  }

  private long[] converse(int from, int count) throws IOException {
    long[] nanos = new long[count];
    try (Socket socket = new Socket(host, port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      OutputStream out = socket.getOutputStream();
      for (int n = 0; n < count; n++) {
        byte[] request = request(bodies.apply(from + n));
        long before = System.nanoTime();
        out.write(request);
        out.flush();
        readAnswer(in);
        nanos[n] = System.nanoTime() - before;
      }
    }
    return nanos;
  }

  private byte[] request(String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + host + ":" + port,
                "Authorization: Bearer " + key,
                "Content-Type: application/json",
                "Content-Length: " + content.length,
                "",
                "")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  private static void readAnswer(InputStream in) throws IOException {
    String status = readLine(in);
    int length = -1;
    boolean chunked = false;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring("content-length:".length()).trim());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = header.endsWith("chunked");
      }
    }
    if (chunked) {
      int chunk;
      do {
        chunk = Integer.parseInt(readLine(in), 16);
        in.skipNBytes(chunk);
        readLine(in);
      } while (chunk > 0);
    } else {
      in.skipNBytes(length);
    }
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static double at(long[] sortedNanos, double quantile) {
    int index = (int) Math.min(sortedNanos.length - 1, Math.floor(sortedNanos.length * quantile));
    return sortedNanos[index] / 1e6;
  }

  /** What one run measured; times in milliseconds. */
  record Result(
      int connections, int requests, double requestsPerSecond, double median, double p99) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%3d connections  %6d requests  %7.0f req/s  median %6.2f ms  p99 %6.2f ms",
          connections,
          requests,
          requestsPerSecond,
          median,
          p99);
    }
  }
}
