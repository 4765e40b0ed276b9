package heed.client.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.Profile;
import heed.client.fact.Contact;
import heed.shared.Json;
import heed.shared.Progress;
import heed.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleLoaderIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);
  private static final Jdbi JDBI = TestDatabase.fresh().jdbi();
  private static final Clients CLIENTS = new Clients(JDBI.onDemand(ClientDao.class), Json.mapper());

  @BeforeAll
  static void load() throws Exception {
    assertThat(loader().load(Progress.SILENT)).isEqualTo(69_768);
  }

  @Test
  void allClientsAreThereWithWhatTheirRowsSay() {
    assertThat(count("client")).isEqualTo(69_768);
    assertThat(count("contact")).isEqualTo(78_025);
  }

  @Test
  void aSecondLoadBringsNothing() throws Exception {
    assertThat(loader().load(Progress.SILENT)).isZero();
    assertThat(count("client")).isEqualTo(69_768);
  }

  @Test
  void theLastContactOfEachSetFallsOnTheDayBeforeLoading() {
    List<Instant> last =
        JDBI.withHandle(
            handle ->
                handle
                    .createQuery("select max(at) from contact group by left(client_id, 2)")
                    .mapTo(Instant.class)
                    .list());
    assertThat(last).hasSize(2).containsOnly(Instant.parse("2026-11-23T12:00:00Z"));
  }

  @Test
  void theOriginalDateIsKept() {
    List<Map<String, Object>> first =
        JDBI.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.original_on::text, (c.at::date - c.original_on)::text as shift,
                          l.shifted_by_days::text as said
                        from contact c, sample_load l
                        where c.client_id = 'bm-00001' and l.name = 'bank-marketing'
                        """)
                    .mapToMap()
                    .list());
    assertThat(first).hasSize(1);
    assertThat(first.get(0)).containsEntry("original_on", "2008-05-05");
    assertThat(first.get(0).get("shift")).isEqualTo(first.get(0).get("said"));
  }

  @Test
  void aLoadThatIsBrokenOffLeavesNothing() throws Exception {
    Jdbi other = TestDatabase.fresh().jdbi();
    SampleLoader loader = loader(other);
    assertThatThrownBy(() -> loader.load(new BrokenOffAt(20_000))).hasMessage("broken off");
    assertThat(count(other, "client")).isZero();
    assertThat(count(other, "sample_load")).isZero();
  }

  @Test
  void aLoadedProfileReadsAsTheMappingMadeItShifted() {
    Profile read = CLIENTS.get("bm-24061").profile();
    assertThat(read.contacts()).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    assertThat(read.contacts()).extracting(Contact::action).containsOnly("TERM_DEPOSIT");
  }

  private static SampleLoader loader() {
    return loader(JDBI);
  }

  private static SampleLoader loader(Jdbi jdbi) {
    return new SampleLoader(
        jdbi.onDemand(SampleDao.class), Path.of("samples"), Json.mapper(), CLOCK);
  }

  private static int count(String table) {
    return count(JDBI, table);
  }

  private static int count(Jdbi jdbi, String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(int.class).one());
  }

  private record BrokenOffAt(long done) implements Progress {
    @Override
    public void begin(String work, long total) {}

    @Override
    public void reached(long reached) {
      if (reached >= done) {
        throw new IllegalStateException("broken off");
      }
    }

    @Override
    public void end() {}
  }
}
