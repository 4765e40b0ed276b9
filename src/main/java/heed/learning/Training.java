package heed.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.client.Profile;
import heed.shared.Progress;
import heed.shared.UtcDay;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Trains models from the stored history, and keeps them. */
public final class Training {
  /** With fewer contacts, or fewer yeses, a model is not worth training. */
  private static final int LEAST_CONTACTS = 500;

  private static final int LEAST_POSITIVES = 60;

  private final ModelDao models;
  private final Function<String, Optional<Profile>> profiles;
  private final ObjectMapper json;
  private final Clock clock;

  /**
   * @param profiles finds the profile of a client by id
   */
  public Training(
      ModelDao models,
      Function<String, Optional<Profile>> profiles,
      ObjectMapper json,
      Clock clock) {
    this.models = models;
    this.profiles = profiles;
    this.json = json;
    this.clock = clock;
  }

  /** Trains and stores a model for every action with enough history; gives what was trained. */
  public List<TrainedModel> trainAll(Progress progress) {
    List<TrainedModel> trained = new ArrayList<>();
    for (String action : models.findContactedActions()) {
      List<Observation> history = observe(action, progress);
      long positives = history.stream().filter(Observation::positive).count();
      if (history.size() >= LEAST_CONTACTS && positives >= LEAST_POSITIVES) {
        trained.add(train(action, history));
      }
    }
    trained.forEach(this::store);
    return trained;
  }

  /** The models that decide, by action. */
  static Map<String, DecidingModel> latest(ModelDao models, ObjectMapper json) {
    Map<String, DecidingModel> latest = new HashMap<>();
    for (ModelDao.StoredModel stored : models.findLatest()) {
      try {
        latest.put(
            stored.action(),
            new DecidingModel(
                stored.version(), json.readValue(stored.model(), LogisticModel.class)));
      } catch (JsonProcessingException unreadable) {
        throw new IllegalStateException(
            "model %d is broken".formatted(stored.version()), unreadable);
      }
    }
    return latest;
  }

  private List<Observation> observe(String action, Progress progress) {
    List<String> clients = models.findClientsContactedAbout(action);
    List<Observation> history = new ArrayList<>(clients.size());
    progress.begin(action, clients.size());
    try {
      for (int i = 0; i < clients.size(); i++) {
        profiles
            .apply(clients.get(i))
            .ifPresent(
                profile ->
                    Lessons.all(profile, action).stream()
                        .map(Observation::of)
                        .forEach(history::add));
        progress.reached(i + 1);
      }
    } finally {
      progress.end();
    }
    history.sort(Comparator.comparing(Observation::on));
    return history;
  }

  private TrainedModel train(String action, List<Observation> history) {
    Instant now = clock.instant();
    return new TrainedModel(
        action,
        now,
        history.size(),
        (int) history.stream().filter(Observation::positive).count(),
        Validation.of(history, ModelTrainer.DEFAULT),
        ModelTrainer.DEFAULT.train(history, UtcDay.of(now)));
  }

  private void store(TrainedModel trained) {
    try {
      models.append(
          trained.action(),
          trained.trainedAt(),
          trained.contacts(),
          trained.positives(),
          trained.validation().passed(),
          json.writeValueAsString(trained.validation()),
          json.writeValueAsString(trained.model()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a model could not be written", impossible);
    }
  }
}
