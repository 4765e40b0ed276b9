package heed.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Accounts of people. */
@RegisterConstructorMapper(Account.class)
public interface AccountDao extends CallerDao {
  @SqlQuery(
      """
      select a.name, a.password_hash, a.password_set_at, a.disabled,
        array(select role from account_role r where r.account = a.name order by role) as roles
      from account a where a.name = :name
      """)
  Optional<Account> find(String name);

  @SqlQuery(
      """
      select a.name, a.password_hash, a.password_set_at, a.disabled,
        array(select role from account_role r where r.account = a.name order by role) as roles
      from account a order by a.name
      """)
  List<Account> findAll();

  @SqlUpdate(
      """
      insert into account (name, password_hash, password_set_at)
      values (:name, :passwordHash, :at)
      """)
  void addAccount(String name, String passwordHash, Instant at);

  @SqlUpdate(
      """
      update account set password_hash = :passwordHash, password_set_at = :at where name = :name
      """)
  int setPassword(String name, String passwordHash, Instant at);

  @SqlUpdate("update account set disabled = :disabled where name = :name")
  int setDisabled(String name, boolean disabled);

  @SqlUpdate("delete from account where name = :name")
  int remove(String name);

  @SqlUpdate("delete from account_role where account = :name")
  void removeRoles(String name);

  @SqlBatch("insert into account_role (account, role) values (:name, :role)")
  void addRoles(String name, Collection<Role> role);

  /** Adds the account with its name; false, and nothing changed, if the name was ever given. */
  @Transaction
  default boolean add(String name, String passwordHash, Collection<Role> roles, Instant at) {
    if (add(name, Caller.Kind.PERSON, at) == 0) {
      return false;
    }
    addAccount(name, passwordHash, at);
    addRoles(name, roles);
    return true;
  }

  @Transaction
  default void setRoles(String name, Collection<Role> roles) {
    removeRoles(name);
    addRoles(name, roles);
  }
}
