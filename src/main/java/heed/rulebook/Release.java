package heed.rulebook;

import heed.catalogue.Catalogue;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.client.fact.Today;
import heed.rulebook.engine.CompiledRules;
import heed.rulebook.engine.Facts;
import heed.rulebook.engine.ReadyConclusions;
import heed.rulebook.script.Scripts;
import heed.rulebook.sheet.ContactLimit;
import heed.rulebook.sheet.Parameters;
import heed.rulebook.sheet.Remedies;
import heed.rulebook.table.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/**
 * One immutable, checked and compiled rulebook, named by its content. Safe for use by many threads.
 */
public final class Release implements AutoCloseable {
  private final RulebookFiles files;
  private final RulebookContent content;
  private final CompiledRules rules;
  private final Facts facts;
  private final ReadyConclusions ready;
  private final Map<String, String> placeByRule;
  private final Bounds bounds;
  private final List<RuleProblem> warnings;
  private final List<String> contactReasons;

  /** Reasonings under way, and one for being open. */
  private int users = 1;

  private boolean closed;

  Release(
      RulebookFiles files,
      RulebookContent content,
      CompiledRules rules,
      Facts facts,
      ReadyConclusions ready,
      Map<String, String> placeByRule,
      Bounds bounds,
      List<RuleProblem> warnings,
      List<String> contactReasons) {
    this.files = files;
    this.content = content;
    this.rules = rules;
    this.facts = facts;
    this.ready = ready;
    this.placeByRule = placeByRule;
    this.bounds = bounds;
    this.warnings = warnings;
    this.contactReasons = List.copyOf(contactReasons);
  }

  /**
   * Checks and compiles the files.
   *
   * @throws BrokenRulebook with every problem found
   */
  public static Release compile(RulebookFiles files) throws BrokenRulebook {
    return compile(files, Bounds.DEFAULT);
  }

  /**
   * Checks and compiles the files, to run within the given bounds.
   *
   * @throws BrokenRulebook with every problem found
   */
  public static Release compile(RulebookFiles files, Bounds bounds) throws BrokenRulebook {
    try {
      return new Compilation(files, bounds).release();
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      throw new BrokenRulebook(
          List.of(
              new RuleProblem(
                  "rules", 0, 0, "the rulebook is too large or too deeply nested to be read.")));
    }
  }

  /** The content hash. */
  public String id() {
    return files.hash();
  }

  public RulebookFiles files() {
    return files;
  }

  /** What its author should look at again, by file and line; nothing here keeps it from use. */
  public List<RuleProblem> warnings() {
    return warnings;
  }

  public Catalogue catalogue() {
    return content.actions().catalogue();
  }

  /** The parameters as they hold on the given day. */
  public Parameters parameters(LocalDate day) {
    return content.parameters().asOf(day);
  }

  public List<ContactLimit> contactPolicy() {
    return content.contactPolicy();
  }

  /** What would have to change where an action is dropped. */
  public Remedies remedies() {
    return content.remedies();
  }

  /** The reasons for a client's call or visit that it knows. */
  public List<String> contactReasons() {
    return contactReasons;
  }

  public Scripts scripts() {
    return content.scripts();
  }

  /**
   * Begins to reason about one client on one day; close it when done. One thread at a time may use
   * what is returned.
   *
   * @throws IllegalStateException if the release has been closed
   */
  public Reasoning reasonAbout(Profile profile, List<Context> contexts, LocalDate today) {
    return reasonAbout(profile, contexts, today, null);
  }

  /**
   * The same, noting which rules and rows fire.
   *
   * @param firings where to note them, or null for nowhere
   */
  public Reasoning reasonAbout(
      Profile profile, List<Context> contexts, LocalDate today, Firings firings) {
    begin();
    KieSession session = null;
    try {
      session = rules.take();
      return new Reasoning(
          this, session, profile, List.copyOf(contexts), new Today(today), firings);
    } finally {
      if (session == null) {
        end();
      }
    }
  }

  /** Frees the compiled rules once the last reasoning under way has been closed. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    end();
  }

  Facts facts() {
    return facts;
  }

  ReadyConclusions ready() {
    return ready;
  }

  List<RuleTable> tables(Stage stage) {
    return content.tables().get(stage);
  }

  Map<String, String> placeByRule() {
    return placeByRule;
  }

  /** How far its rules may go for one decision. */
  public Bounds bounds() {
    return bounds;
  }

  /** Ends a reasoning. */
  void done(KieSession session, boolean failed) {
    try {
      if (failed) {
        rules.discard(session);
      } else {
        rules.giveBack(session);
      }
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (closed) {
      throw new IllegalStateException("release " + id() + " has been closed");
    }
    users++;
  }

  private void end() {
    boolean last;
    synchronized (this) {
      last = --users == 0;
    }
    if (last) {
      rules.close();
    }
  }
}
