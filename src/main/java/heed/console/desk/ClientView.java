package heed.console.desk;

import heed.client.Profile;
import heed.client.fact.Complaint;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Holding;
import heed.client.fact.SurveyAnswer;
import java.util.Comparator;
import java.util.List;

/**
 * A client as the desk shows her.
 *
 * @param holdings what she has now, the dearest first, then what she had
 * @param events the last contacts and answers, newest first
 * @param satisfaction her newest answer to each question of satisfaction
 * @param complaints those that are open
 */
public record ClientView(
    Profile profile,
    List<Holding> holdings,
    List<Event> events,
    List<SurveyAnswer> satisfaction,
    List<Complaint> complaints) {
  private static final int EVENTS = 6;

  static ClientView of(Profile profile) {
    return new ClientView(
        profile,
        profile.holdings().stream()
            .sorted(
                Comparator.comparing(Holding::isHeld)
                    .thenComparing(ClientView::margin)
                    .reversed()
                    .thenComparing(Holding::account))
            .toList(),
        Event.newest(profile, EVENTS),
        satisfaction(profile),
        profile.complaints().stream().filter(it -> it.status() == ComplaintStatus.OPEN).toList());
  }

  /** What to call her: her name, or else her id. */
  public String title() {
    return profile.identity().name() == null ? profile.client().id() : profile.identity().name();
  }

  private static double margin(Holding holding) {
    return holding.marginPast12Months() == null ? 0 : holding.marginPast12Months();
  }

  private static List<SurveyAnswer> satisfaction(Profile profile) {
    return profile.surveyAnswers().stream()
        .filter(it -> it.survey().contains("SATISFACTION") || it.question().equals("NPS"))
        .sorted(Comparator.comparing(SurveyAnswer::answeredOn).reversed())
        .limit(3)
        .toList();
  }
}
