package heed.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Sessions of people in browsers, and links that begin one. */
@RegisterConstructorMapper(SessionDao.Found.class)
public interface SessionDao {
  /** A session that holds, with what its account may do now. */
  record Found(String account, List<Role> roles, Instant seenAt) {}

  @SqlUpdate(
      """
      insert into session (token_sha256, account, began_at, seen_at)
      values (:token, :account, :at, :at)
      """)
  void begin(byte[] token, String account, Instant at);

  /**
   * The session, unless it is too old, was idle too long, or its account was disabled or has had
   * another password since.
   */
  @SqlQuery(
      """
      select s.account, s.seen_at,
        array(select role from account_role r where r.account = s.account order by role) as roles
      from session s join account a on a.name = s.account
      where s.token_sha256 = :token and s.began_at > :begunAfter and s.seen_at > :seenAfter
        and not a.disabled and a.password_set_at <= s.began_at
      """)
  Optional<Found> find(byte[] token, Instant begunAfter, Instant seenAfter);

  @SqlUpdate("update session set seen_at = :at where token_sha256 = :token and seen_at < :at")
  void see(byte[] token, Instant at);

  @SqlUpdate("delete from session where token_sha256 = :token")
  void end(byte[] token);

  @SqlUpdate("delete from session where began_at <= :begunUntil or seen_at <= :seenUntil")
  void forget(Instant begunUntil, Instant seenUntil);

  /** Adds a link for an account that is there and may sign in; 0 where it may not. */
  @SqlUpdate(
      """
      insert into sign_in_link (token_sha256, account, expires_at)
      select :token, name, :expiresAt from account where name = :account and not disabled
      """)
  int addLink(byte[] token, String account, Instant expiresAt);

  @SqlQuery("select account from sign_in_link where token_sha256 = :token and expires_at > :now")
  Optional<String> findLink(byte[] token, Instant now);

  /** Uses the link up; empty if it was used before, or has expired. */
  @SqlQuery(
      """
      with used as (
        delete from sign_in_link where token_sha256 = :token returning account, expires_at)
      select u.account from used u join account a on a.name = u.account
      where u.expires_at > :now and not a.disabled
      """)
  Optional<String> useLink(byte[] token, Instant now);

  @SqlUpdate("delete from sign_in_link where expires_at <= :now")
  void forgetLinks(Instant now);
}
