package heed.client.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.FactTable;
import heed.shared.Json;
import heed.shared.Progress;
import heed.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that the process does not live to end. */
class BrokenOffImportIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
  private static final Jdbi JDBI = TestDatabase.fresh().jdbi();
  private static final ImportDao DAO = JDBI.onDemand(ImportDao.class);
  private static final Clients CLIENTS = new Clients(JDBI.onDemand(ClientDao.class), Json.mapper());

  @TempDir private Path folder;

  @Test
  void anImportThatWasBrokenOffGoesOnBehindTheLastBatch() throws Exception {
    Imports imports = new Imports(DAO, Json.mapper(), folder, CLOCK, () -> {});
    imports.start();
    StringBuilder file = new StringBuilder("id,name\n");
    for (int i = 1; i <= 7_000; i++) {
      file.append("r-").append(i).append(i == 6_000 ? ",bad\u0001\n" : ",Name\n");
    }
    assertThatThrownBy(
            () ->
                imports.take(
                    FactTable.CLIENTS,
                    ImportFormat.CSV,
                    new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                    new BrokenOffAt(4_000)))
        .isInstanceOf(BrokenOff.class);
    CountDownLatch over = new CountDownLatch(1);
    Imports restarted = new Imports(DAO, Json.mapper(), folder, CLOCK, over::countDown);
    ImportStatus halfDone = DAO.listUnfinished().get(0);
    assertThat(halfDone.rowsRead()).isEqualTo(4_000);
    restarted.start();
    assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
    ImportStatus done = restarted.get(halfDone.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.accepted()).isEqualTo(6_999);
    assertThat(CLIENTS.get("r-1").version()).isEqualTo(1);
    assertThat(CLIENTS.get("r-7000").version()).isEqualTo(1);
  }

  /** What stands for a kill: nothing that Heed does catches it. */
  private static final class BrokenOff extends Error {}

  private record BrokenOffAt(long done) implements Progress {
    @Override
    public void begin(String work, long total) {}

    @Override
    public void reached(long reached) {
      if (reached >= done) {
        throw new BrokenOff();
      }
    }

    @Override
    public void end() {}
  }
}
