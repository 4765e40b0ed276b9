package heed.app.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of a program of the operating system.
 *
 * @param exitCode 0 for success
 * @param output what it wrote, errors included
 */
record Tool(int exitCode, String output) {

  /**
   * Runs the command to its end, in English and untouched by the PostgreSQL variables ({@code
   * PGDATA}, {@code PGPORT}, ...) that the operator may have set for other databases.
   */
  static Tool run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Tool(exitCode(process), output.strip());
  }

  private static int exitCode(Process process) throws InterruptedIOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop while waiting for a program");
    }
  }

  boolean succeeded() {
    return exitCode == 0;
  }
}
