package heed.interaction;

import heed.shared.IdempotencyKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps house in history: makes the next month's place ahead of time, archives months that are
 * older than history is kept, and forgets requests whose keys no longer hold.
 */
public final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private final HistoryDao history;
  private final AnswerDao answers;
  private final InteractionLog interactions;
  private final int keepMonths;
  private final Path archive;
  private final Clock clock;

  /**
   * @param keepMonths how many months before the current one are kept; 0 keeps all
   * @param archive the folder that older months go to, one file each
   */
  public History(
      HistoryDao history,
      AnswerDao answers,
      InteractionLog interactions,
      int keepMonths,
      Path archive,
      Clock clock) {
    this.history = history;
    this.answers = answers;
    this.interactions = interactions;
    this.keepMonths = keepMonths;
    this.archive = archive;
    this.clock = clock;
  }

  /** Does what is due today; safe to run on every replica and at any time. */
  public void keep() {
    Instant now = clock.instant();
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    interactions.ensureMonthOf(now);
    interactions.ensureMonthOf(
        month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    answers.forget(now.minus(IdempotencyKey.HOLDS_FOR));
    if (keepMonths > 0) {
      archiveBefore(month.minusMonths(keepMonths));
    }
  }

  private void archiveBefore(YearMonth firstKept) {
    for (String part : history.findParts()) {
      int end = part.length();
      YearMonth month = YearMonth.parse(part.substring(end - "2026_11".length()).replace('_', '-'));
      if (month.isBefore(firstKept)) {
        Path file = archive.resolve(part + ".ndjson.gz");
        history.remove(
            part.substring(0, end - "_2026_11".length()), part, rows -> write(rows, file));
        LOG.info("History of {} is in {} now and no longer in the database", month, file);
      }
    }
  }

  /** Waits until the file, or the names in the folder, are on the disk. */
  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Writes beside the file first, so that a file of that name is always whole, and on the disk
   * before the month leaves the database.
   */
  private static void write(Iterator<String> rows, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.createDirectories(file.getParent());
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(unfinished)),
                  StandardCharsets.UTF_8))) {
        while (rows.hasNext()) {
          out.write(rows.next());
          out.write('\n');
        }
      }
      force(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      force(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("history cannot be archived to " + file, e);
    }
  }
}
