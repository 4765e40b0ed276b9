package heed.decision.cases;

import heed.decision.cases.SmokeClient.Failure;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Whether a release comes to a whole decision for every client of the smoke portfolio. */
final class Smoke {
  private static final Failure STUCK = new Failure("", "the decision did not end in time.");

  private Smoke() {}

  /** One problem for each way to fail, however many clients it fails for. */
  static List<RuleProblem> of(Release release, BoundedRuns runs) {
    List<SmokeClient> clients = SmokePortfolio.of(release);
    List<Callable<Optional<Failure>>> work = new ArrayList<>();
    clients.forEach(client -> work.add(() -> client.failureOf(release)));
    List<Optional<Failure>> failures = runs.run(work, place -> Optional.of(STUCK));
    Map<Failure, List<SmokeClient>> clientsByFailure = new LinkedHashMap<>();
    for (int place = 0; place < failures.size(); place++) {
      SmokeClient client = clients.get(place);
      failures
          .get(place)
          .ifPresent(
              failure ->
                  clientsByFailure.computeIfAbsent(failure, it -> new ArrayList<>()).add(client));
    }
    List<RuleProblem> problems = new ArrayList<>();
    clientsByFailure.forEach((failure, of) -> problems.add(problem(failure, of)));
    return problems;
  }

  private static RuleProblem problem(Failure failure, List<SmokeClient> clients) {
    String message =
        "for %s%s, %s"
            .formatted(
                clients.get(0).description(),
                clients.size() == 1 ? "" : " and %d more".formatted(clients.size() - 1),
                failure.what());
    int colon = failure.rule().lastIndexOf(':');
    return colon < 0
        ? new RuleProblem("rules", 0, 0, message)
        : new RuleProblem(
            failure.rule().substring(0, colon),
            Integer.parseInt(failure.rule().substring(colon + 1)),
            0,
            message);
  }
}
