package heed.insight;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Contacts as they are counted. */
public interface TallyDao {
  /**
   * What is counted.
   *
   * @param segments one empty word for all clients
   */
  record Which(
      List<String> segments,
      List<String> months,
      List<String> days,
      String tier,
      String channel,
      String action) {}

  /** Contacts under one label. */
  record Contacts(String label, long attempted, long reached, long positive, long converted) {}

  /** Adds up by one of {@link Dimension}'s columns. */
  @SqlQuery(
      """
      select <column> as label, sum(attempted) as attempted, sum(reached) as reached,
        sum(positive) as positive, sum(converted) as converted
      from (
        select * from insight_tally
        where segment = any (:segments) and grain = 'MONTH'
          and day = any (cast(:months as date[]))
        union all
        select * from insight_tally
        where segment = any (:segments) and grain = 'DAY' and day = any (cast(:days as date[]))
      ) counted
      where (:tier = '' or tier = :tier) and (:channel = '' or channel = :channel)
        and (:action = '' or action = :action)
      group by 1 having sum(attempted) > 0
      """)
  @RegisterConstructorMapper(Contacts.class)
  List<Contacts> count(@Define("column") String column, @BindMethods Which which);

  /** Words of a kind that occur. */
  @SqlQuery("select word from insight_word where kind = :kind order by word")
  List<String> findWords(String kind);
}
