package heed.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clients that Heed knows. */
public final class Clients {
  private static final int LONGEST_PAGE = 200;

  private final ClientDao dao;
  private final StoredJson json;

  public Clients(ClientDao dao, ObjectMapper mapper) {
    this.dao = dao;
    this.json = new StoredJson(mapper);
  }

  /** The whole profile, if there is such a client. */
  public Optional<StoredProfile> find(String id) {
    if (!ClientKey.isPossible(id)) {
      return Optional.empty();
    }
    return dao.findProfile(id)
        .map(
            found ->
                new StoredProfile(
                    json.profile(found.profile()),
                    found.version(),
                    json.claims(found.claims()),
                    found.ledgerVersion()));
  }

  /** The whole profile, or {@link NotFound}. */
  public StoredProfile get(String id) {
    return find(id).orElseThrow(() -> new NotFound("There is no client " + id + "."));
  }

  /** Whether there is a client of this id. */
  public boolean exists(String id) {
    return dao.findVersion(id).isPresent();
  }

  /** Stores a new client and gives its version; empty when there is one of this id. */
  public Optional<Long> create(Profile profile) {
    Map<FactTable, String> rows = rows(profile);
    Optional<Long> version = dao.create(profile.client().id(), rows);
    if (version.isEmpty()) {
      refuseTakenExternalId(profile);
    }
    return version;
  }

  /**
   * Replaces a client that is in the given version (null: in any) and gives the next version; empty
   * when there is none such. Contacts and responses not yet stored are added, none is removed; an
   * {@code OPTED_OUT} consent stays.
   */
  public Optional<Long> replace(Profile profile, Long version) {
    Map<FactTable, String> rows = rows(profile);
    refuseTakenExternalId(profile);
    return dao.replace(profile.client().id(), version, rows);
  }

  /**
   * Finds clients by the beginning of their id, external id, any word of the name, or telephone
   * number, whatever the case and accents; an empty query lists all.
   *
   * @param limit 1-200
   * @param cursor of the page before, or null
   */
  public ClientPage search(String query, int limit, String cursor) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new InvalidInput("limit", "limit must lie between 1 and " + LONGEST_PAGE);
    }
    SearchCursor after = SearchCursor.of(cursor);
    SearchWords words = SearchWords.of(query);
    List<ClientDao.Found> found =
        words.first().isEmpty()
            ? dao.list(after.id(), limit + 1)
            : dao.search(words.first(), words.others(), after.term(), after.id(), limit + 1);
    boolean more = found.size() > limit;
    List<ClientDao.Found> page = more ? found.subList(0, limit) : found;
    return new ClientPage(
        page.stream().map(ClientPage.Hit::from).toList(), more ? endOf(page).opaque() : null);
  }

  private static SearchCursor endOf(List<ClientDao.Found> page) {
    ClientDao.Found last = page.get(page.size() - 1);
    return new SearchCursor(last.term(), last.id());
  }

  private Map<FactTable, String> rows(Profile profile) {
    Map<FactTable, String> rows = new EnumMap<>(FactTable.class);
    List<FieldProblem> twice = new ArrayList<>();
    json.rows(profile)
        .forEach(
            (table, given) -> {
              twice.addAll(rowsGivenTwice(table, given));
              rows.put(table, given.toString());
            });
    if (!twice.isEmpty()) {
      throw new InvalidInput("The profile says the same thing twice.", twice);
    }
    return rows;
  }

  private static List<FieldProblem> rowsGivenTwice(FactTable table, ArrayNode given) {
    List<FieldProblem> twice = new ArrayList<>();
    if (table.isHistory()) {
      return twice;
    }
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      if (!seen.add(table.keyOf(given.get(i)))) {
        twice.add(
            new FieldProblem(
                "/" + table.listName() + "/" + i,
                "only one entry may have the same " + String.join(", ", table.keyFields())));
      }
    }
    return twice;
  }

  private void refuseTakenExternalId(Profile profile) {
    String externalId = profile.identity().externalId();
    if (externalId == null) {
      return;
    }
    dao.findIdByExternalId(externalId)
        .filter(owner -> !owner.equals(profile.client().id()))
        .ifPresent(
            owner -> {
              throw new InvalidInput(
                  "/identity/externalId", "externalId is that of client " + owner);
            });
  }
}
