package heed.app.database;

import heed.app.start.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** PostgreSQL's own data directory, with the password that opens it. */
final class Cluster {
  static final String USER = "heed";
  private static final String UNFINISHED = "initialising-";
  private static final int PROCESS_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path parent;

  /** The cluster that stands, or will stand, in the given folder. */
  Cluster(Path parent) {
    this.parent = parent;
  }

  Path folder() {
    return parent.resolve("cluster");
  }

  Path log() {
    return parent.resolve("postgres.log");
  }

  private Path passwordFile() {
    return parent.resolve("password");
  }

  private Path pidFile() {
    return folder().resolve("postmaster.pid");
  }

  String password() throws IOException {
    return Files.readString(passwordFile());
  }

  /**
   * Makes the cluster, unless it is there. It is made under another name and renamed when complete,
   * so that one whose making was cut short is never used; that name is new each time because the
   * {@code initdb} of a killed Heed may still be writing.
   */
  void createIfMissing(PostgresProgram program, Unprivileged unprivileged)
      throws CannotStart, IOException {
    Folders.deleteAll(parent, UNFINISHED);
    if (Files.isDirectory(folder())) {
      return;
    }
    createPassword();
    unprivileged.giveAway(parent);
    Path unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
    Tool initdb =
        unprivileged.run(
            program.path("initdb"),
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums");
    if (!initdb.succeeded()) {
      throw new CannotStart(
          "PostgreSQL could not make its data directory in %s: %s"
              .formatted(parent, lastLine(initdb.output())));
    }
    Files.move(unfinished, folder(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void createPassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path unfinished =
        Files.createTempFile(
            parent,
            UNFINISHED,
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes PostgreSQL's settings; they are Heed's, made anew at each start. */
  void configure(int port, boolean durable) throws IOException {
    String settings;
    try (var template = Cluster.class.getResourceAsStream("postgresql.conf")) {
      settings = new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
    String durability = durable ? "on" : "off";
    Files.writeString(
        folder().resolve("postgresql.conf"),
        settings
            + "port = %d%nfsync = %s%nsynchronous_commit = %s%nfull_page_writes = %s%n"
                .formatted(port, durability, durability, durability));
  }

  /** The port of the PostgreSQL that serves this cluster, if one does. */
  Optional<Integer> portInUse() throws IOException {
    return server().isPresent() ? numberInPidFile(PORT_LINE, Integer::valueOf) : Optional.empty();
  }

  /**
   * The PostgreSQL process that has this cluster, if one does. A process that merely got the number
   * of an earlier one (after a reboot, say) is not it.
   */
  Optional<ProcessHandle> server() throws IOException {
    return numberInPidFile(PROCESS_LINE, Long::valueOf)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(this::servesThisCluster);
  }

  private boolean servesThisCluster(ProcessHandle process) {
    return worksIn(process, folder())
        || process
            .info()
            .arguments()
            .map(arguments -> List.of(arguments).contains(folder().toString()))
            .orElse(false);
  }

  /** Whether the process stands in the folder, even if that was renamed since; known on Linux. */
  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      return Path.of("/proc", Long.toString(process.pid()), "cwd")
          .toRealPath()
          .equals(folder.toRealPath());
    } catch (IOException notToBeKnown) {
      return false;
    }
  }

  /** Removes what a PostgreSQL that is no more has left, so that the next can start. */
  void forgetServer() throws IOException {
    Files.deleteIfExists(pidFile());
  }

  /** The number on one line of the pid file; a file cut short has none. */
  private <T extends Number> Optional<T> numberInPidFile(int line, Function<String, T> parse)
      throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile());
    return lines.size() > line && lines.get(line).strip().matches("\\d{1,9}")
        ? Optional.of(parse.apply(lines.get(line).strip()))
        : Optional.empty();
  }

  /** The last thing that PostgreSQL logged as fatal, or its last line. */
  String lastComplaint() throws IOException {
    if (!Files.exists(log())) {
      return "it wrote no log";
    }
    List<String> lines = Files.readAllLines(log());
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .reduce((first, second) -> second)
        .orElseGet(() -> lines.isEmpty() ? "it logged nothing" : lines.get(lines.size() - 1));
  }

  private static String lastLine(String text) {
    return text.lines().reduce((first, second) -> second).orElse("it said nothing");
  }
}
