package heed.client;

import heed.client.fact.ClientStatus;
import java.util.List;

/**
 * One page of a search.
 *
 * @param cursor where the next page begins, or null on the last
 */
public record ClientPage(List<Hit> clients, String cursor) {
  public ClientPage {
    clients = List.copyOf(clients);
  }

  /** What the desk needs to see to pick the right client. */
  public record Hit(
      String id, String externalId, String name, String phone, ClientStatus status, String branch) {
    static Hit from(ClientDao.Found found) {
      return new Hit(
          found.id(),
          found.externalId(),
          found.name(),
          found.phone(),
          ClientStatus.valueOf(found.status()),
          found.branch());
    }
  }
}
