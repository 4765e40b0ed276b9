package heed.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Reads and writes whole profiles, and finds clients. */
@RegisterConstructorMapper(ClientDao.Document.class)
@RegisterConstructorMapper(ClientDao.Found.class)
public interface ClientDao extends FactDao {
  /** A profile as one JSON document, its version, its open claims and the ledger's version. */
  record Document(long version, String profile, String claims, long ledgerVersion) {}

  /** A client that a search found, and the term by which it did. */
  record Found(
      String id,
      String externalId,
      String name,
      String phone,
      String status,
      String branch,
      String term) {}

  /**
   * Reads a whole profile in one round trip, every list in a fixed order, history newest first and
   * at most the 200 newest of contacts and of responses. An opt-out is for ever, so it is read
   * before any newer response.
   */
  @SqlQuery(
      """
      select c.version, json_build_object(
        'client', row_to_json(c),
        'identity', json_build_object(
          'external_id', c.external_id, 'name', c.name, 'phone', c.phone),
        'household', (
          select row_to_json(f) from household f where f.client_id = c.id),
        'holdings', (
          select json_agg(f order by f.account) from holding f where f.client_id = c.id),
        'loan_accounts', (
          select json_agg(f order by f.account) from loan_account f where f.client_id = c.id),
        'contacts', (
          select json_agg(f) from (
            select * from contact where client_id = c.id
            order by at desc, action desc, channel desc, direction desc, status desc,
              campaign desc, nth desc
            limit 200) f),
        'responses', (
          select json_agg(f order by f.at desc, f.action desc, f.channel desc, f.outcome desc,
            f.reason desc)
          from (
            select * from response where client_id = c.id
            order by outcome = 'OPTED_OUT' desc, at desc, action desc, channel desc, outcome desc,
              reason desc
            limit 200) f),
        'consents', (
          select json_agg(f order by f.purpose, f.channel)
          from consent f where f.client_id = c.id),
        'survey_answers', (
          select json_agg(f order by f.answered_on desc, f.survey, f.question, f.wave)
          from survey_answer f where f.client_id = c.id),
        'poverty_scores', (
          select json_agg(f order by f.scorecard, f.line)
          from poverty_score f where f.client_id = c.id),
        'life_events', (
          select json_agg(f order by f."on" desc, f.kind)
          from life_event f where f.client_id = c.id),
        'complaints', (
          select json_agg(f order by f.opened_on desc, f.topic)
          from complaint f where f.client_id = c.id)
      ) as profile,
      (select json_agg(f order by f.at desc, f.action)
       from contact_claim f where f.client_id = c.id) as claims,
      coalesce((select f.version from contact_ledger f where f.client_id = c.id), 0)
        as ledger_version
      from client c
      where c.id = :id
      """)
  Optional<Document> findProfile(String id);

  @SqlQuery("select version from client where id = :id")
  Optional<Long> findVersion(String id);

  @SqlQuery("select id from client where external_id = :externalId")
  Optional<String> findIdByExternalId(String externalId);

  /**
   * Finds clients one of whose terms begins with {@code first} while another term each begins with
   * the {@code others}, in the order of the term, from behind {@code afterTerm} and {@code afterId}
   * on. A client stands under the first of its terms only, so that no two pages share one.
   */
  @SqlQuery(
      """
      select c.id, c.external_id, c.name, c.phone, c.status, c.branch, t.term
      from client_term t join client c on c.id = t.client_id
      where (t.term, t.client_id) > (greatest(folded(:first), :afterTerm), :afterId)
        and t.term < folded(:first) || chr(1114111)
        and not exists (
          select from client_term earlier
          where earlier.client_id = t.client_id
            and earlier.term >= folded(:first) and earlier.term < t.term)
        and not exists (
          select from unnest(cast(:others as text[])) word
          where not exists (
            select from client_term other
            where other.client_id = t.client_id
              and other.term >= folded(word) and other.term < folded(word) || chr(1114111)))
      order by t.term, t.client_id
      limit :limit
      """)
  List<Found> search(
      String first, List<String> others, String afterTerm, String afterId, int limit);

  /** All clients in the order of their ids, from behind {@code afterId} on. */
  @SqlQuery(
      """
      select id, external_id, name, phone, status, branch, '' as term
      from client where id > :afterId order by id limit :limit
      """)
  List<Found> list(String afterId, int limit);

  /** Adds a client; empty when its id or external id is taken. */
  @SqlQuery(
      """
      insert into client (<columns>)
      select <columns> from jsonb_populate_recordset(null::client, cast(:rows as jsonb))
      on conflict do nothing
      returning version
      """)
  Optional<Long> insertClient(@Define("columns") String columns, String rows);

  /**
   * Changes a client, whose row stays locked until the transaction ends; empty when there is none,
   * or not in the given version. A null version is any.
   */
  @SqlQuery(
      """
      update client stored set version = stored.version + 1, (<columns>) = (
        select <columns> from jsonb_populate_recordset(null::client, cast(:rows as jsonb)))
      where id = :id and (cast(:version as bigint) is null or version = :version)
      returning version
      """)
  Optional<Long> updateClient(
      @Define("columns") String columns, String id, Long version, String rows);

  /** Stores a profile that is not there yet; empty when its id or external id is taken. */
  @Transaction
  default Optional<Long> create(String id, Map<FactTable, String> rows) {
    Optional<Long> version =
        insertClient(FactTable.CLIENTS.columnList(), rows.get(FactTable.CLIENTS));
    version.ifPresent(created -> writeFacts(id, rows));
    return version;
  }

  /** Replaces the profile in the given version (null: any); empty when there is none such. */
  @Transaction
  default Optional<Long> replace(String id, Long version, Map<FactTable, String> rows) {
    Optional<Long> next =
        updateClient(FactTable.CLIENTS.columnList(), id, version, rows.get(FactTable.CLIENTS));
    next.ifPresent(replaced -> writeFacts(id, rows));
    return next;
  }

  /** Writes all facts beside the client itself: history is added to, the rest replaced. */
  private void writeFacts(String id, Map<FactTable, String> rows) {
    rows.forEach(
        (table, given) -> {
          if (table.isHistory()) {
            append(table.table(), table.columnList(), given);
          } else if (table != FactTable.CLIENTS) {
            removeOthers(table, id, given);
            merge(table, given);
          }
        });
  }
}
