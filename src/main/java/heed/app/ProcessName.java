package heed.app;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What operators know this process by: the name of its machine and its process number. */
final class ProcessName {
  private ProcessName() {}

  static String get() {
    return machine() + ":" + ProcessHandle.current().pid();
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
