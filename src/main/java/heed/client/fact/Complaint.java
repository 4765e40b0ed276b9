package heed.client.fact;

import heed.shared.Ranges;
import java.time.LocalDate;

/** A complaint of a client; while it is open, nothing is sold. */
public record Complaint(LocalDate openedOn, String topic, ComplaintStatus status) {
  public Complaint {
    Ranges.present("openedOn", openedOn);
    Ranges.day("openedOn", openedOn);
    Ranges.code("topic", topic);
    status = status == null ? ComplaintStatus.OPEN : status;
  }
}
