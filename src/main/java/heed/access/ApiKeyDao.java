package heed.access;

import heed.shared.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keys of systems. */
@RegisterConstructorMapper(ApiKey.class)
@RegisterConstructorMapper(ApiKeyDao.Stored.class)
public interface ApiKeyDao extends CallerDao {
  /** A key with what is kept of its secret; never compared as a whole. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stored(@Nested ApiKey key, byte[] secretSha256) {}

  @SqlQuery(
      """
      select prefix, name, scopes, created_at, expires_at, revoked_at, last_used_on, secret_sha256
      from api_key where prefix = :prefix
      """)
  Optional<Stored> find(String prefix);

  @SqlQuery(
      """
      select prefix, name, scopes, created_at, expires_at, revoked_at, last_used_on
      from api_key order by name, created_at
      """)
  List<ApiKey> findAll();

  @SqlUpdate(
      """
      insert into api_key (prefix, name, secret_sha256, scopes, created_at, expires_at)
      values (:prefix, :name, :secretSha256, :scopes, :createdAt, :expiresAt)
      """)
  void addKey(
      String prefix,
      String name,
      byte[] secretSha256,
      List<Permission> scopes,
      Instant createdAt,
      Instant expiresAt);

  /** Keeps the moment of the first revocation. */
  @SqlUpdate("update api_key set revoked_at = coalesce(revoked_at, :at) where prefix = :prefix")
  int revoke(String prefix, Instant at);

  @SqlUpdate(
      """
      update api_key set last_used_on = :day
      where prefix = :prefix and (last_used_on is null or last_used_on < :day)
      """)
  void markUsed(String prefix, LocalDate day);
}
