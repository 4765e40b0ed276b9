package heed.interaction;

import heed.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One page of the answers that belong to no interaction, newest first.
 *
 * @param cursor where the next page begins, or null on the last
 */
public record UnmatchedPage(List<Answer> responses, String cursor) {
  private static final PageMark START =
      new PageMark(Instant.parse("9999-12-31T00:00:00Z"), "ffffffff-ffff-ffff-ffff-ffffffffffff");

  public UnmatchedPage {
    responses = List.copyOf(responses);
  }

  static UnmatchedPage read(AnswerDao answers, int limit, String cursor) {
    PageMark.requireLength(limit);
    PageMark before = PageMark.of(cursor, START);
    List<Answer> found = answers.findUnmatched(before.at(), keyOf(before), limit + 1);
    if (found.size() <= limit) {
      return new UnmatchedPage(found, null);
    }
    Answer last = found.get(limit - 1);
    return new UnmatchedPage(
        found.subList(0, limit),
        new PageMark(last.recordedAt(), last.answerId().toString()).opaque());
  }

  private static UUID keyOf(PageMark mark) {
    try {
      return UUID.fromString(mark.key());
    } catch (IllegalArgumentException notOurs) {
      throw new InvalidInput("cursor", "cursor must be one that an earlier page gave");
    }
  }
}
