package heed.client.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.client.Profile;
import heed.client.StoredJson;
import heed.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Loads the sample portfolio. Each set is one transaction together with the mark that it is loaded:
 * however often it is tried or broken off, a set is there whole and once, or not at all.
 */
public final class SampleLoader {
  /** A set counts its rows, so that each reading needs a new one. */
  private static final List<Supplier<SampleSet>> SETS =
      List.of(BankMarketing::new, CreditOffers::new);

  private final DataSource database;
  private final Path folder;
  private final StoredJson json;
  private final Clock clock;

  /**
   * @param folder where the files of the sets are
   */
  public SampleLoader(DataSource database, Path folder, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.folder = folder;
    this.json = new StoredJson(mapper);
    this.clock = clock;
  }

  /** Loads the sets that are not loaded yet, and gives the number of clients that this brought. */
  public int load(Progress progress) throws IOException, SQLException {
    int clients = 0;
    for (Supplier<SampleSet> set : SETS) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        clients += load(set, connection, progress);
        connection.commit();
      }
    }
    return clients;
  }

  private int load(Supplier<SampleSet> set, Connection connection, Progress progress)
      throws IOException, SQLException {
    DateShift shift = shiftToYesterday(set);
    if (!mark(set.get(), shift, connection)) {
      return 0;
    }
    progress.begin(set.get().name(), set.get().rows());
    try {
      SampleWriter writer = new SampleWriter(connection, json, shift, progress);
      SampleFile.read(folder, set.get(), writer::write);
      writer.flush();
    } finally {
      progress.end();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
    return set.get().rows();
  }

  /** The last contact of the set falls on the day before today. */
  private DateShift shiftToYesterday(Supplier<SampleSet> set) throws IOException {
    LastContact last = new LastContact();
    SampleFile.read(folder, set.get(), last::see);
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    return new DateShift((int) ChronoUnit.DAYS.between(last.on(), yesterday));
  }

  /** Marks the set as loaded; waits for whoever loads it now, and says no when it is loaded. */
  private boolean mark(SampleSet set, DateShift shift, Connection connection) throws SQLException {
    try (PreparedStatement mark =
        connection.prepareStatement(
            """
            insert into sample_load (name, clients, shifted_by_days, loaded_at)
            values (?, ?, ?, ?) on conflict do nothing
            """)) {
      mark.setString(1, set.name());
      mark.setInt(2, set.rows());
      mark.setInt(3, shift.days());
      mark.setObject(4, OffsetDateTime.now(clock));
      return mark.executeUpdate() == 1;
    }
  }

  /** The newest contact among the profiles seen. */
  private static final class LastContact {
    private Instant at = Instant.EPOCH;

    void see(Profile profile) {
      profile.contacts().stream().filter(c -> c.at().isAfter(at)).forEach(c -> at = c.at());
    }

    LocalDate on() {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }
}
