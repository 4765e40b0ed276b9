package heed.client.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import heed.client.FactTable;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Progress;
import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Takes in files of facts. A file that cannot be read is refused at once and changes nothing; of
 * any other the good rows are stored and the bad ones set aside. Files that come over HTTP are
 * worked through one after the other in the background; what a restart breaks off goes on after it.
 */
public final class Imports implements Managed {
  private static final int STOP_WITHIN_SECONDS = 20;
  private static final TimeBasedEpochRandomGenerator KEYS =
      Generators.timeBasedEpochRandomGenerator();

  private final ImportDao dao;
  private final ObjectMapper mapper;
  private final Path folder;
  private final Clock clock;
  private final Runnable afterEachFile;
  private final ImportWorker worker;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          new ThreadFactoryBuilder().setNameFormat("import").setDaemon(true).build());

  /**
   * @param folder where files stay until they are worked through; made when missing
   * @param afterEachFile told, in the background, when a file has been worked through
   */
  public Imports(
      ImportDao dao, ObjectMapper mapper, Path folder, Clock clock, Runnable afterEachFile) {
    this.dao = dao;
    this.mapper = mapper;
    this.folder = folder;
    this.clock = clock;
    this.afterEachFile = afterEachFile;
    this.worker = new ImportWorker(dao, mapper, folder, clock);
  }

  /** Goes on with what was under way when Heed was stopped. */
  @Override
  public void start() {
    dao.listUnfinished().forEach(this::workInBackground);
  }

  /** Lets the batch under way end. */
  @Override
  public void stop() throws InterruptedException {
    background.shutdownNow();
    background.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Takes a file to disk and works it through in the background. A file that cannot be read is
   * {@link InvalidInput}.
   */
  public ImportStatus receive(FactTable table, ImportFormat format, InputStream file)
      throws IOException {
    ImportStatus received = keep(table, format, file);
    workInBackground(received);
    return received;
  }

  /** Takes a file in while the caller waits, and gives what came of it. */
  public ImportStatus take(
      FactTable table, ImportFormat format, InputStream file, Progress progress)
      throws IOException {
    ImportStatus received = keep(table, format, file);
    worker.work(received, progress);
    return get(received.id());
  }

  /** How far an import has come, or {@link NotFound}. */
  public ImportStatus get(UUID id) {
    return dao.find(id).orElseThrow(() -> new NotFound("There is no import " + id + "."));
  }

  /** The newest imports, newest first. */
  public List<ImportStatus> newest(int limit) {
    return dao.listNewest(limit);
  }

  /** Writes the rows set aside so far, to be mended and imported again. */
  public void writeRejects(UUID id, Writer out) throws IOException {
    new RejectsFile(dao, mapper).write(get(id), out);
  }

  private ImportStatus keep(FactTable table, ImportFormat format, InputStream bytes)
      throws IOException {
    Files.createDirectories(folder);
    UUID id = KEYS.construct(clock.millis());
    ReceivedFile file = ReceivedFile.in(folder, id, table, format);
    boolean kept = false;
    try {
      file.receive(bytes);
      ReceivedFile.Read read = file.read(mapper);
      dao.add(id, table.typeName(), format, read.heading(), read.rows(), clock.instant());
      kept = true;
    } catch (UnreadableFile e) {
      throw new InvalidInput("", e.getMessage());
    } finally {
      if (!kept) {
        Files.deleteIfExists(file.path());
      }
    }
    return get(id);
  }

  private void workInBackground(ImportStatus status) {
    background.execute(
        () -> {
          worker.work(status, Progress.SILENT);
          afterEachFile.run();
        });
  }
}
