package heed.rulebook;

import heed.catalogue.Catalogue;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.rulebook.script.Scripts;
import heed.rulebook.sheet.ContactLimit;
import heed.rulebook.sheet.Parameters;
import java.time.LocalDate;
import java.util.List;

/**
 * One immutable, checked and compiled rulebook, named by its content. Safe for use by many threads.
 */
public final class Release implements AutoCloseable {

  /**
   * Checks and compiles the files.
   *
   * @throws BrokenRulebook with every problem found
   */
  public static Release compile(RulebookFiles files) throws BrokenRulebook {
    throw new UnsupportedOperationException();
  }

  /** The content hash. */
  public String id() {
    throw new UnsupportedOperationException();
  }

  public RulebookFiles files() {
    throw new UnsupportedOperationException();
  }

  public Catalogue catalogue() {
    throw new UnsupportedOperationException();
  }

  /** The parameters as they hold on the given day. */
  public Parameters parameters(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  public List<ContactLimit> contactPolicy() {
    throw new UnsupportedOperationException();
  }

  public Scripts scripts() {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins to reason about one client on one day; close it when done. One thread at a time may use
   * what is returned.
   */
  public Reasoning reasonAbout(Profile profile, List<Context> contexts, LocalDate today) {
    throw new UnsupportedOperationException();
  }

  /** Frees the compiled rules once the last reasoning under way has been closed. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
