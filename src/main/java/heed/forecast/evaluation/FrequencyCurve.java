package heed.forecast.evaluation;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the n-th contact of a campaign brings.
 *
 * @param points from the first contact on
 * @param contactsBeyondThird share of all contacts that were a fourth one or later
 * @param answersBeyondThird share of all yeses that came at a fourth contact or later
 */
record FrequencyCurve(List<Point> points, double contactsBeyondThird, double answersBeyondThird) {
  private static final int USEFUL = 3;
  private static final int POINTS = 8;

  /**
   * One contact number.
   *
   * @param clients how many were contacted at least this often
   * @param yes how many said yes at this contact
   */
  record Point(int nth, int clients, int yes) {
    double hazard() {
      return (double) yes / clients;
    }
  }

  /** Counts the last contact of each profile, whose number says that there were earlier ones. */
  static FrequencyCurve of(List<Profile> profiles) {
    int[] clients = new int[1_001];
    int[] yes = new int[1_001];
    for (Profile profile : profiles) {
      Contact last =
          profile.contacts().stream().max(Comparator.comparing(Contact::at)).orElseThrow();
      boolean said =
          profile.responses().stream()
              .filter(Response::isPositive)
              .anyMatch(answer -> !answer.at().isBefore(last.at()));
      yes[last.nth()] += said ? 1 : 0;
      for (int nth = 1; nth <= last.nth(); nth++) {
        clients[nth]++;
      }
    }
    List<Point> points = new ArrayList<>();
    for (int nth = 1; nth <= POINTS; nth++) {
      points.add(new Point(nth, clients[nth], yes[nth]));
    }
    return new FrequencyCurve(points, shareBeyond(clients), shareBeyond(yes));
  }

  private static double shareBeyond(int[] counts) {
    double all = 0;
    double beyond = 0;
    for (int nth = 1; nth < counts.length; nth++) {
      all += counts[nth];
      beyond += nth > USEFUL ? counts[nth] : 0;
    }
    return beyond / all;
  }
}
