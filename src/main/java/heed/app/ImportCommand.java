package heed.app;

import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.progress.Bars;
import heed.app.start.CannotStart;
import heed.client.FactTable;
import heed.client.intake.ImportDao;
import heed.client.intake.ImportFormat;
import heed.client.intake.ImportState;
import heed.client.intake.ImportStatus;
import heed.client.intake.Imports;
import heed.shared.InvalidInput;
import heed.shared.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code import FILE} takes a file of facts in, beside a Heed that serves or alone. Rows set aside
 * are written beside the file.
 */
final class ImportCommand extends CommandOnDatabase {
  private static final String REJECTED = "rejected-";

  private final Clock clock;

  ImportCommand(Clock clock) {
    super("import", "imports a CSV or NDJSON file of clients, holdings, contacts and so on");
    this.clock = clock;
  }

  @Override
  public void configure(Subparser subparser) {
    subparser
        .addArgument("facts")
        .metavar("FILE")
        .help("such as holdings.csv or contacts.ndjson; docs/imports.md has the columns");
    subparser
        .addArgument("--type")
        .help("what is in the file, where its name does not say: " + FactTable.typeNames());
    super.configure(subparser);
  }

  @Override
  void run(Namespace arguments, HeedConfiguration configuration, Database database)
      throws CannotStart, IOException {
    Path file = Path.of(arguments.getString("facts"));
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CannotStart("There is no file %s to read.".formatted(file));
    }
    ImportFormat format = formatOf(file);
    FactTable table = typeOf(file, arguments.getString("type"));
    Imports imports =
        new Imports(
            Connections.oneByOne(database.address()).onDemand(ImportDao.class),
            Json.mapper(),
            configuration.dataFolder().resolve("imports"),
            clock,
            () -> {});
    try (InputStream facts = new BufferedInputStream(Files.newInputStream(file))) {
      report(imports.take(table, format, facts, Bars.on(System.err, clock)), file, imports);
    } catch (InvalidInput unreadable) {
      throw new CannotStart(unreadable.getMessage(), unreadable);
    }
  }

  private static void report(ImportStatus done, Path file, Imports imports)
      throws CannotStart, IOException {
    System.out.printf(
        "%s: %d rows stored, %d set aside.%n", file, done.accepted(), done.rejected());
    if (done.rejected() > 0) {
      Path rejects = file.resolveSibling(REJECTED + file.getFileName());
      try (Writer out = Files.newBufferedWriter(rejects)) {
        imports.writeRejects(done.id(), out);
      }
      System.out.printf("Mend them in %s and import that file.%n", rejects);
    }
    if (done.state() != ImportState.DONE) {
      throw new CannotStart(done.message());
    }
  }

  private static ImportFormat formatOf(Path file) throws CannotStart {
    for (ImportFormat format : ImportFormat.values()) {
      if (file.toString().endsWith(format.ending())) {
        return format;
      }
    }
    throw new CannotStart("The name of the file must end in .csv or .ndjson.");
  }

  private static FactTable typeOf(Path file, String given) throws CannotStart {
    String name = file.getFileName().toString();
    String type =
        given == null ? name.substring(0, name.lastIndexOf('.')).replace(REJECTED, "") : given;
    return FactTable.ofTypeName(type)
        .orElseThrow(
            () ->
                new CannotStart(
                    "Say with --type what is in the file: one of %s."
                        .formatted(FactTable.typeNames())));
  }
}
