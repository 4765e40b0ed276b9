package heed.app.start;

import heed.access.Role;
import heed.access.Sessions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** What Heed prints when it is ready: who may call it at first, and three things to try. */
public final class Welcome {
  private static final String OF_STORED_CLIENTS =
      """
        What next for a client?
          curl -s %1$s/v1/recommendations %2$s \\
            -H 'Content-Type: application/json' -d '{"clientId":"bm-00001","channel":"CALL"}'

        Which clients are there?
          curl -s '%1$s/v1/clients?query=bm-000' %2$s
      """;

  private static final String OF_FACTS_SENT_ALONG =
      """
        What next for a farmer of 44?
          curl -s %1$s/v1/evaluations %2$s \\
            -H 'Content-Type: application/json' \\
            -d '{"profile":{"client":{"id":"c1","ageYears":44,"occupation":"FARMER"}},"channel":"CALL"}'

        What may be proposed at all?
          curl -s %1$s/v1/actions %2$s
      """;

  private Welcome() {}

  /**
   * Prints the commands with the address that the server really has.
   *
   * @param newCallers whether this start made the first accounts, which are then printed
   * @param samples whether the sample clients may be asked about
   */
  public static void print(
      Server server, Path dataFolder, boolean newCallers, boolean samples, PrintStream to) {
    Path file = FirstStartFile.in(dataFolder);
    if (newCallers) {
      to.printf("%n%s%nAll of this is kept in %s.%n", read(file), file);
    }
    String address = "http://" + address(server);
    to.printf(
        "%nHeed is ready. %s%n%n",
        Files.exists(file)
            ? "Three things to try:"
            : "Three things to try, with a key in HEED_KEY (bin/heed keys add NAME makes one):");
    to.printf(samples ? OF_STORED_CLIENTS : OF_FACTS_SENT_ALONG, address, authorization(file));
    to.printf("%n  The whole API, to read and to try:%n    %s/docs%n%n", address);
    to.flush();
  }

  /**
   * Prints a link for each of the first accounts that signs in to the pages once. Whoever has taken
   * the first passwords away gets no more of them.
   */
  public static void printLinks(Server server, Path dataFolder, Sessions sessions, PrintStream to) {
    if (!Files.exists(FirstStartFile.in(dataFolder))) {
      return;
    }
    to.printf(
        "  The pages, as each role; a link works once, within %d minutes:%n",
        Sessions.LINK_HOLDS.toMinutes());
    for (Role role : Role.ofPeople()) {
      sessions
          .link(role.word())
          .ifPresent(
              token ->
                  to.printf(
                      "    %-9s http://%s/sign-in/link/%s%n", role.word(), address(server), token));
    }
    to.println();
    to.flush();
  }

  private static String authorization(Path file) {
    return "-H \"Authorization: Bearer %s\""
        .formatted(
            Files.exists(file)
                ? "$(sed -n 's/^system key: //p' '%s')".formatted(shortest(file))
                : "$HEED_KEY");
  }

  /** As seen from where Heed was started, which is where the operator's shell is. */
  private static Path shortest(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "The file %s cannot be read: %s%n".formatted(file, e.getMessage());
    }
  }

  private static String address(Server server) {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    String host = connector.getHost();
    boolean everywhere = host == null || host.equals("0.0.0.0") || host.equals("::");
    return (everywhere ? "127.0.0.1" : host) + ":" + connector.getLocalPort();
  }
}
