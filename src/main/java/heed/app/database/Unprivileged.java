package heed.app.database;

import heed.app.start.CannotStart;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How PostgreSQL, which refuses to run as root, is run: as the user who runs Heed; as root in a
 * user namespace of its own, where it is nobody; or as another user.
 *
 * @param prefix what to put before each command
 * @param owner the user that PostgreSQL's files must belong to, when it is not Heed's own
 */
record Unprivileged(List<String> prefix, Optional<String> owner) {
  private static final String ADVICE =
      "run Heed as an ordinary user, or set HEED_DATABASE_URL to use a PostgreSQL of your own.";

  /** Finds the way that works on this machine, the plainest first. */
  static Unprivileged find() throws CannotStart, IOException {
    if (!Tool.run(List.of("id", "-u")).output().equals("0")) {
      return new Unprivileged(List.of(), Optional.empty());
    }
    if (LinuxUtils.isUnshareAvailable()) {
      return new Unprivileged(List.of("unshare", "-U"), Optional.empty());
    }
    return asAnotherUser();
  }

  /** Runs PostgreSQL as the user {@code postgres} or {@code nobody}; only root can. */
  static Unprivileged asAnotherUser() throws CannotStart, IOException {
    for (String user : List.of("postgres", "nobody")) {
      Tool group = Tool.run(List.of("id", "-gn", user));
      if (!group.succeeded()) {
        continue;
      }
      for (List<String> prefix :
          List.of(
              List.of(
                  "setpriv", "--reuid", user, "--regid", group.output(), "--clear-groups", "--"),
              List.of("runuser", "-u", user, "--"))) {
        if (works(prefix)) {
          return new Unprivileged(prefix, Optional.of(user));
        }
      }
    }
    throw new CannotStart(
        "PostgreSQL refuses to run as root, and this machine allows neither a user namespace nor another user; "
            + ADVICE);
  }

  private static boolean works(List<String> prefix) {
    try {
      return Tool.run(Stream.concat(prefix.stream(), Stream.of("true")).toList()).succeeded();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** Hands the folder and all in it to the user who will run PostgreSQL. */
  void giveAway(Path folder) throws CannotStart, IOException {
    if (owner.isEmpty()) {
      return;
    }
    UserPrincipal user =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        Files.setAttribute(file, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
      }
    }
    if (!run("test", "-w", folder.toString()).succeeded()) {
      throw new CannotStart(
          "PostgreSQL refuses to run as root, and user %s cannot reach %s; set HEED_DATA_DIR to a folder that it can, "
                  .formatted(owner.get(), folder)
              + ADVICE);
    }
  }

  /** Runs the command to its end without root's powers. */
  Tool run(String... command) throws IOException {
    return Tool.run(Stream.concat(prefix.stream(), Stream.of(command)).toList());
  }
}
