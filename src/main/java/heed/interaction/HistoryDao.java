package heed.interaction;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** The monthly parts of history as tables. */
public interface HistoryDao {
  /** Months' tables of interactions and answers, oldest first, such as {@code answer_2026_11}. */
  @SqlQuery(
      """
      select part.relname
      from pg_inherits
        join pg_class part on part.oid = inhrelid
        join pg_class whole on whole.oid = inhparent
      where whole.relname in ('interaction', 'answer')
        and pg_table_is_visible(part.oid)
      order by right(part.relname, 7), part.relname
      """)
  List<String> findParts();

  @SqlQuery("select pg_try_advisory_xact_lock(hashtext('history'))")
  boolean tryLock();

  @SqlQuery("select row_to_json(kept)::text from <part> kept")
  @FetchSize(500)
  ResultIterator<String> readRows(@Define("part") String part);

  @SqlUpdate("alter table <whole> detach partition <part>")
  void detach(@Define("whole") String whole, @Define("part") String part);

  @SqlUpdate("drop table <part>")
  void drop(@Define("part") String part);

  /**
   * Hands every row of a month to the archive, as JSON, and then removes the month; nothing is
   * removed when the archive throws. Does nothing while another replica is at it.
   */
  @Transaction
  default void remove(String whole, String part, Consumer<Iterator<String>> archive) {
    if (tryLock()) {
      try (ResultIterator<String> rows = readRows(part)) {
        archive.accept(rows);
      }
      detach(whole, part);
      drop(part);
    }
  }
}
