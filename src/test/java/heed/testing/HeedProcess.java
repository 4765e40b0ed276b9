package heed.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The jar in a process of its own, as an operator runs it. */
public final class HeedProcess implements AutoCloseable {
  private static final String JAR = System.getProperty("heed.jar", "target/heed.jar");
  private static final String HEAP = "512m";
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path dataFolder;
  private final CompletableFuture<String> errors;
  private String url;

  private HeedProcess(Process process, Path dataFolder) {
    this.process = process;
    this.dataFolder = dataFolder;
    this.errors = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
  }

  /** Runs the jar with these arguments and, on top of this test's, these environment variables. */
  public static HeedProcess run(Map<String, String> environment, String... arguments) {
    return run(HEAP, environment, arguments);
  }

  private static HeedProcess run(
      String heap, Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-jar",
                Path.of(JAR).toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("HEED_"));
    builder.environment().putAll(environment);
    try {
      return new HeedProcess(
          builder.start(), Path.of(environment.getOrDefault("HEED_DATA_DIR", "data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the service, without samples, on its own data folder and free ports. */
  public static HeedProcess serve(Path dataFolder) {
    return serve(dataFolder, Map.of());
  }

  /** As {@link #serve(Path)}, with more environment variables. */
  public static HeedProcess serve(Path dataFolder, Map<String, String> more) {
    return serve(HEAP, dataFolder, more);
  }

  /** As {@link #serve(Path, Map)}, with so much memory, such as 200m. */
  public static HeedProcess serve(String heap, Path dataFolder, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HEED_DATA_DIR", dataFolder.toString());
    environment.put("HEED_SAMPLES", "none");
    environment.put("HEED_PORT", Integer.toString(freePort()));
    environment.put("HEED_ADMIN_PORT", Integer.toString(freePort()));
    environment.putAll(more);
    return run(heap, environment, "server", "config.yml");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it is ready. */
  public HeedProcess untilReady() throws IOException {
    StringBuilder output = new StringBuilder();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      output.append(line).append('\n');
      if (line.strip().endsWith("/docs")) {
        url = line.strip().replace("/docs", "");
        return this;
      }
    }
    throw new AssertionError("Heed ended before it was ready:\n" + output + errors.join());
  }

  /** Calls it with the key of its first start; only once it is ready. */
  public HttpCaller http() {
    return anonymous().withKey(FirstCallers.in(dataFolder).key());
  }

  /** Calls it without saying who calls; only once it is ready. */
  public HttpCaller anonymous() {
    return new HttpCaller(Integer.parseInt(url.substring(url.lastIndexOf(':') + 1)));
  }

  /** Waits for its end and gives its exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("Heed does not end");
    }
    return process.exitValue();
  }

  /** What it wrote to standard error, until its end. */
  public String errors() {
    return errors.join();
  }

  /** What it wrote to standard output, until its end. */
  public String output() {
    return readAll(process.getInputStream());
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it as {@code kill -9} does: at once, wherever it is. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Tells it to stop, as Ctrl-C does, and waits until it has. */
  public void stop() throws InterruptedException {
    process.destroy();
    exitCode();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The PostgreSQL servers that have their data in this folder. */
  public static List<ProcessHandle> postgresServersIn(Path dataFolder) {
    return ProcessHandle.allProcesses()
        .filter(
            handle ->
                handle
                    .info()
                    .arguments()
                    .map(
                        given -> String.join(" ", given).contains(dataFolder + "/postgres/cluster"))
                    .orElse(false))
        .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"))
        .toList();
  }

  /** Stops what a killed Heed has left in the folder. */
  public static void stopPostgresIn(Path dataFolder) {
    for (ProcessHandle server : postgresServersIn(dataFolder)) {
      server.destroy();
      server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  private static String readAll(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
