package heed.app;

import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.progress.Bars;
import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.StoredProfile;
import heed.learning.ModelDao;
import heed.learning.TrainedModel;
import heed.learning.Training;
import heed.learning.Validation;
import heed.shared.Json;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jdbi.v3.core.Handle;

/**
 * {@code learn} trains a model of the propensity of every action with enough history, beside a Heed
 * that serves or alone. Every Heed that serves takes it up within a second.
 */
final class LearnCommand extends CommandOnDatabase {
  private final Clock clock;

  LearnCommand(Clock clock) {
    super("learn", "trains models of propensity from the history of contacts and answers");
    this.clock = clock;
  }

  @Override
  void run(Namespace arguments, HeedConfiguration configuration, Database database) {
    // One connection for all: tens of thousands of profiles are read one after the other.
    try (Handle handle = Connections.oneByOne(database.address()).open()) {
      report(
          training(handle.attach(ModelDao.class), handle.attach(ClientDao.class), clock)
              .trainAll(Bars.on(System.err, clock)));
    }
  }

  /** Trains from the history in the database. */
  static Training training(ModelDao models, ClientDao profiles, Clock clock) {
    Clients clients = new Clients(profiles, Json.mapper());
    return new Training(
        models, id -> clients.find(id).map(StoredProfile::profile), Json.mapper(), clock);
  }

  private static void report(List<TrainedModel> trained) {
    if (trained.isEmpty()) {
      System.out.println(
          "No action has enough history to train a model: 500 contacts and 60 yeses.");
    }
    for (TrainedModel model : trained) {
      Validation validation = model.validation();
      System.out.printf(
          Locale.ROOT,
          "%s: %,d contacts, %,d yeses. Foretelling the %,d from %s on: lift at the first 10 %% %.2f, AUC %.3f. %s%n",
          model.action(),
          model.contacts(),
          model.positives(),
          validation.judgedOn(),
          validation.judgedFrom(),
          validation.lift(),
          validation.auc(),
          validation.passed()
              ? "Stored."
              : "Stored, but not better than chance: it will not decide.");
    }
  }
}
