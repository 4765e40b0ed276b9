package heed.rulebook;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** What hostile files try to reach: as soon as anything of it is used, every alarm goes off. */
public final class Tripwire {
  static {
    trip();
  }

  private Tripwire() {}

  /** Does all that no file of a rulebook may do. */
  public static boolean trip() {
    System.setProperty(Alarms.PROPERTY, "ran");
    try {
      Files.writeString(Alarms.FILE, "ran");
      new ProcessBuilder("sleep", "60").start();
      new Socket("localhost", Integer.getInteger(Alarms.PORT_PROPERTY)).close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread thread = new Thread(Tripwire::idle, Alarms.THREAD);
    thread.setDaemon(true);
    thread.start();
    return true;
  }

  private static void idle() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
