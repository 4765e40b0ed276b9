package heed.client.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import heed.client.Profile;
import heed.client.StoredJson;
import heed.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Loads the sample portfolio. Each set is one transaction together with the mark that it is loaded:
 * however often it is tried or broken off, a set is there whole and once, or not at all.
 */
public final class SampleLoader {
  /** A set counts its rows, so that each reading needs a new one. */
  private static final List<Supplier<SampleSet>> SETS =
      List.of(BankMarketing::new, CreditOffers::new);

  private final SampleDao dao;
  private final Path folder;
  private final StoredJson json;
  private final Clock clock;

  /**
   * @param folder where the files of the sets are
   */
  public SampleLoader(SampleDao dao, Path folder, ObjectMapper mapper, Clock clock) {
    this.dao = dao;
    this.folder = folder;
    this.json = new StoredJson(mapper);
    this.clock = clock;
  }

  /** Loads the sets that are not loaded yet, and gives the number of clients that this brought. */
  public int load(Progress progress) throws IOException {
    int clients = 0;
    for (Supplier<SampleSet> set : SETS) {
      if (dao.isLoaded(set.get().name())) {
        continue;
      }
      DateShift shift = shiftToYesterday(set);
      clients += dao.inOneTransaction(within -> load(set, shift, within, progress));
    }
    return clients;
  }

  private int load(Supplier<SampleSet> set, DateShift shift, SampleDao within, Progress progress)
      throws IOException {
    String name = set.get().name();
    int rows = set.get().rows();
    if (!within.mark(name, rows, shift.days(), clock.instant())) {
      return 0;
    }
    progress.begin(name, rows);
    try {
      SampleWriter writer = new SampleWriter(within, json, shift, progress);
      SampleFile.read(folder, set.get(), writer::write);
      writer.flush();
    } finally {
      progress.end();
    }
    within.analyze();
    return rows;
  }

  /** The last contact of the set falls on the day before today. */
  private DateShift shiftToYesterday(Supplier<SampleSet> set) throws IOException {
    LastContact last = new LastContact();
    SampleFile.read(folder, set.get(), last::see);
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    return new DateShift((int) ChronoUnit.DAYS.between(last.on(), yesterday));
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
