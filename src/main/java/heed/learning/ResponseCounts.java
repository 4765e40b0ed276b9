package heed.learning;

import heed.shared.Channel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts of responses of every kind and month: immutable, one for each kind and month. */
final class ResponseCounts {
  static final ResponseCounts NONE = new ResponseCounts(Map.of());

  private final Map<Kind, ResponseCount> counts;

  private ResponseCounts(Map<Kind, ResponseCount> counts) {
    this.counts = counts;
  }

  /** These with the given differences added. */
  ResponseCounts plus(Iterable<ResponseCount> differences) {
    Map<Kind, ResponseCount> sums = new HashMap<>(counts);
    for (ResponseCount difference : differences) {
      sums.merge(Kind.of(difference), difference, ResponseCount::plus);
    }
    return new ResponseCounts(sums);
  }

  Collection<ResponseCount> all() {
    return counts.values();
  }

  private record Kind(String action, Channel channel, String peerGroup, int nth, LocalDate month) {
    static Kind of(ResponseCount count) {
      return new Kind(
          count.action(), count.channel(), count.peerGroup(), count.nth(), count.month());
    }
  }
}
