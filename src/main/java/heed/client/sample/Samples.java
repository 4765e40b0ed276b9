package heed.client.sample;

import heed.client.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample sets as profiles, with the dates of the data and in the order of the files. */
public final class Samples {
  private Samples() {}

  /** 45,211 clients of a bank, each with the last call of a campaign and its answer. */
  public static List<Profile> bankMarketing(Path folder) throws IOException {
    return read(folder, new BankMarketing());
  }

  /** 24,557 former clients of a lender, each with a letter and the answer to it, if any. */
  public static List<Profile> creditOffers(Path folder) throws IOException {
    return read(folder, new CreditOffers());
  }

  private static List<Profile> read(Path folder, SampleSet set) throws IOException {
    List<Profile> profiles = new ArrayList<>(set.rows());
    SampleFile.read(folder, set, profiles::add);
    return profiles;
  }
}
