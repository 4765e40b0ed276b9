package heed.client.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heed.client.Profile;

/**
 * One real data set and how its rows become profiles. Rows must be given in the order of the file,
 * each once.
 */
sealed interface SampleSet permits BankMarketing, CreditOffers {
  /** The name under which the set is loaded, once. */
  String name();

  /** The file in the samples folder: CSV, gzipped. */
  String file();

  char separator();

  /** How many rows the file has. */
  int rows();

  /**
   * The client of a row with the dates of the data. What the row does not say is unknown in the
   * profile.
   */
  Profile profile(NamedCsvRecord row);
}
