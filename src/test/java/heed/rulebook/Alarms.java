package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notices what a hostile file has done: a system property set (by a class initialiser too), a file
 * written, a process or a thread started, a connection made.
 */
final class Alarms implements AutoCloseable {
  static final String PROPERTY = "heed.hostile";
  static final String PORT_PROPERTY = "heed.hostile.port";
  static final String THREAD = "heed-hostile";
  static final Path FILE = Path.of("/tmp/heed-hostile");

  private final ServerSocket door;
  private final Set<Long> children = children();

  Alarms() throws IOException {
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    door.setSoTimeout(1);
    System.setProperty(PORT_PROPERTY, String.valueOf(door.getLocalPort()));
    System.clearProperty(PROPERTY);
    Files.deleteIfExists(FILE);
  }

  int port() {
    return door.getLocalPort();
  }

  void assertSilent() throws IOException {
    assertThat(System.getProperty(PROPERTY)).as("a class was initialised").isNull();
    assertThat(FILE).as("a file was written").doesNotExist();
    assertThat(children()).as("a process was started").isSubsetOf(children);
    assertThat(Thread.getAllStackTraces().keySet())
        .as("a thread was started")
        .noneMatch(thread -> thread.getName().equals(THREAD));
    assertThat(somebodyKnocked()).as("a connection was made").isFalse();
  }

  private boolean somebodyKnocked() throws IOException {
    try {
      door.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    door.close();
    System.clearProperty(PROPERTY);
    System.clearProperty(PORT_PROPERTY);
  }
}
