package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.Json;
import heed.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryIT {
  private static final Instant LONG_AGO = Instant.parse("2026-02-10T08:00:00Z");
  private static final Instant LATELY = Instant.parse("2026-10-10T08:00:00Z");
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final InteractionDao interactions = database.jdbi().onDemand(InteractionDao.class);
  private final HistoryDao history = database.jdbi().onDemand(HistoryDao.class);
  private final InteractionLog log = new InteractionLog(interactions, Json.mapper());

  @Test
  void monthsThatAreNoLongerKeptGoToTheArchiveWhole() throws IOException {
    append(LONG_AGO);
    append(LONG_AGO);
    append(LATELY);

    keeping(6).keep();

    assertThat(history.findParts())
        .containsExactly(
            "answer_2026_10",
            "interaction_2026_10",
            "answer_2026_11",
            "interaction_2026_11",
            "answer_2026_12",
            "interaction_2026_12");
    assertThat(lines("interaction_2026_02.ndjson.gz"))
        .hasSize(2)
        .allMatch(line -> line.contains("\"client_id\":\"c1\""));
    assertThat(lines("answer_2026_02.ndjson.gz")).isEmpty();
  }

  @Test
  void withoutALimitEverythingIsKept() {
    append(LONG_AGO);

    keeping(0).keep();

    assertThat(history.findParts()).contains("interaction_2026_02");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeArchivedStays() throws IOException {
    append(LONG_AGO);
    Path notAFolder = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> keeping(6, notAFolder.resolve("archive")).keep())
        .hasMessageContaining("cannot be archived");

    assertThat(history.findParts()).contains("interaction_2026_02", "answer_2026_02");
  }

  private History keeping(int months) {
    return keeping(months, folder);
  }

  private History keeping(int months, Path archive) {
    return new History(
        history, database.jdbi().onDemand(AnswerDao.class), log, months, archive, TODAY);
  }

  private void append(Instant at) {
    log.ensureMonthOf(at);
    interactions.append(
        new InteractionDao.Row(
            UUID.randomUUID(), at, "c1", "r", null, "INBOUND", false, List.of(), "{}", "{}"));
  }

  private List<String> lines(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
