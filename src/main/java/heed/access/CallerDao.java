package heed.access;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The names of all who may call Heed, or once did. */
public interface CallerDao {
  /** Adds the name unless it is there. */
  @SqlUpdate(
      "insert into caller (name, kind, since) values (:name, :kind, :since) on conflict do nothing")
  int add(String name, Caller.Kind kind, Instant since);

  @SqlQuery("select kind from caller where name = :name")
  Optional<Caller.Kind> findKind(String name);

  @SqlQuery("select exists (select from caller)")
  boolean isAnybodyThere();

  /** Makes everybody else who wants to add a name wait until this transaction ends. */
  @SqlUpdate("lock table caller in exclusive mode")
  void lock();
}
