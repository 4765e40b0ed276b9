package heed.client.fact;

import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Ranges;
import java.time.Instant;

/**
 * One attempt to reach a client, or one visit of the client to us.
 *
 * @param action code of the action that it was about, or null
 * @param campaign the campaign that it belonged to, or null
 * @param nth the how-manieth contact of that campaign this was, 1-1000, or null; earlier contacts
 *     whose dates are lost are known by it
 */
public record Contact(
    Instant at,
    String action,
    Channel channel,
    Direction direction,
    ContactStatus status,
    String campaign,
    Integer nth) {

  public Contact {
    Ranges.present("at", at);
    Ranges.moment("at", at);
    Ranges.code("action", action);
    Ranges.text("campaign", campaign, 64);
    Ranges.within("nth", nth, 1, 1000);
    direction = direction == null ? Direction.OUTBOUND : direction;
    status = status == null ? ContactStatus.UNKNOWN : status;
  }
}
