package heed.rulebook.draft;

import heed.rulebook.RulebookFiles;
import heed.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller believes of the file that is to be changed, so that no editor overwrites another.
 *
 * @param ifMatch the ETag that was read, or null
 * @param ifNoneMatch an asterisk where there should be no such file, or null
 */
public record Precondition(String ifMatch, String ifNoneMatch) {
  /**
   * Makes sure of it.
   *
   * @param there the file as it is
   * @param yours what is to be stored, empty where the file is to be taken out
   * @throws Refusal with 412 and both versions where it is wrong, with 428 where nothing was said
   */
  void require(String path, Optional<byte[]> there, Optional<byte[]> yours) {
    if (ifNoneMatch == null && ifMatch == null && there.isPresent()) {
      throw new Refusal(
          428,
          "%s exists: send If-Match with the ETag that you read.".formatted(path),
          Map.of("etag", RulebookFiles.sha256(there.get())));
    }
    if (ifNoneMatch != null && there.isPresent()) {
      throw refusal("There is a file %s already.".formatted(path), there, yours);
    }
    if (ifMatch != null && there.map(RulebookFiles::sha256).filter(this::isMatched).isEmpty()) {
      throw refusal(
          there.isPresent()
              ? "%s has been changed since you read it. Put both versions together and send If-Match with the ETag of theirs."
                  .formatted(path)
              : "There is no file %s any more.".formatted(path),
          there,
          yours);
    }
  }

  /** A server that compresses answers adds to the ETag behind the hash. */
  private boolean isMatched(String sha256) {
    String tag = ifMatch.strip();
    return tag.equals("*")
        || tag.equals(sha256)
        || tag.matches("\"" + sha256 + "(?:-{1,2}gzip)?\"");
  }

  private static Refusal refusal(String detail, Optional<byte[]> there, Optional<byte[]> yours) {
    Map<String, Object> both = new HashMap<>();
    yours.ifPresent(bytes -> both.put("yours", text(bytes)));
    there.ifPresent(
        bytes -> {
          both.put("theirs", text(bytes));
          both.put("etag", RulebookFiles.sha256(bytes));
        });
    return new Refusal(412, detail, both);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
