package heed.rulebook.live;

import heed.rulebook.RulebookFiles;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The bytes of rulebook files, each kept once by its SHA-256, whatever it is part of. */
public interface ContentDao {
  /** The bytes of a file; never compared, only stored and read. */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(String sha256, byte[] content) {}

  @SqlQuery("select sha256 from rulebook_content where sha256 = any(:sha256s)")
  Set<String> findKept(Set<String> sha256s);

  @SqlBatch(
      """
      insert into rulebook_content (sha256, content) values (:sha256, :content)
      on conflict do nothing
      """)
  void append(@BindMethods List<Content> contents);

  @SqlQuery("select sha256, content from rulebook_content where sha256 = any(:sha256s)")
  @RegisterConstructorMapper(Content.class)
  List<Content> find(Set<String> sha256s);

  /** Keeps those that are not kept yet; only these are sent to the database. */
  default void keep(Collection<byte[]> contents) {
    Map<String, byte[]> bySha256 = new LinkedHashMap<>();
    contents.forEach(content -> bySha256.put(RulebookFiles.sha256(content), content));
    bySha256.keySet().removeAll(findKept(new HashSet<>(bySha256.keySet())));
    append(
        bySha256.entrySet().stream()
            .map(entry -> new Content(entry.getKey(), entry.getValue()))
            .toList());
  }
}
