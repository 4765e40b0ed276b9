package heed.client.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Throwables;
import heed.client.FactTable;
import heed.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works one file through, in batches. A batch is one transaction that also counts it: it is stored
 * whole and counted, or not at all, and whoever goes on after a crash begins behind the last one.
 */
final class ImportWorker {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
  private static final int BATCH = 2_000;

  private final ImportDao dao;
  private final ObjectMapper mapper;
  private final Path folder;
  private final Clock clock;

  ImportWorker(ImportDao dao, ObjectMapper mapper, Path folder, Clock clock) {
    this.dao = dao;
    this.mapper = mapper;
    this.folder = folder;
    this.clock = clock;
  }

  /** Works the file through to its end, unless the thread is interrupted before. */
  void work(ImportStatus status, Progress progress) {
    FactTable table = FactTable.ofTypeName(status.type()).orElseThrow();
    ReceivedFile file = ReceivedFile.in(folder, status.id(), table, status.format());
    if (!Files.exists(file.path())) {
      LOG.info("The file of import {} is with another Heed", status.id());
      return;
    }
    progress.begin(status.type(), status.rowsTotal() == null ? 0 : status.rowsTotal());
    try {
      if (takeAll(file, status, progress)) {
        finish(file, status, ImportState.DONE, null);
      }
    } catch (RuntimeException | IOException e) {
      LOG.error("Import {} failed", status.id(), e);
      finish(
          file,
          status,
          ImportState.FAILED,
          "Stopped by an error; the rows counted are dealt with, the file can be sent again: "
              + Throwables.getRootCause(e).getMessage());
    } finally {
      progress.end();
    }
  }

  /** Whether the end of the file was reached. */
  private boolean takeAll(ReceivedFile file, ImportStatus status, Progress progress)
      throws IOException {
    dao.begin(status.id());
    try (FileRows rows = file.open(mapper)) {
      ImportRun run = new ImportRun(status.id(), file.table(), rows, mapper);
      long done = skip(rows, status.rowsRead());
      while (rows.hasNext()) {
        if (Thread.currentThread().isInterrupted()) {
          return false;
        }
        List<FileRow> batch = next(rows, BATCH);
        if (!dao.take(run, batch, done)) {
          LOG.info("Another Heed works on import {}", status.id());
          return false;
        }
        done += batch.size();
        progress.reached(done);
      }
    }
    return true;
  }

  /** Passes over the rows that are dealt with. */
  private static long skip(FileRows rows, long count) {
    long skipped = 0;
    while (skipped < count && rows.hasNext()) {
      rows.next();
      skipped++;
    }
    return skipped;
  }

  private static List<FileRow> next(FileRows rows, int count) {
    List<FileRow> batch = new ArrayList<>();
    while (batch.size() < count && rows.hasNext()) {
      batch.add(rows.next());
    }
    return batch;
  }

  private void finish(ReceivedFile file, ImportStatus status, ImportState state, String message) {
    dao.analyze(file.table().table());
    dao.finish(status.id(), state, message, clock.instant());
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      LOG.warn("The file {} of a finished import stays", file.path(), e);
    }
  }
}
