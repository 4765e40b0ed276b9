package heed.rulebook.review.phrase;

import heed.rulebook.sheet.AuthoredText;
import heed.shared.Channel;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a script the client hears or reads. */
public final class SpokenScript {
  private static final Pattern SCRIPT =
      Pattern.compile("scripts/[^/]+/([A-Z_]+)\\.([a-z]{2})\\.md");

  /** Where a person speaks, and brackets are for that person. */
  private static final Set<String> SPOKEN =
      Set.of(
          Channel.CALL.name(),
          Channel.BRANCH.name(),
          Channel.OFFICER_VISIT.name(),
          Channel.GROUP_MEETING.name());

  private SpokenScript() {}

  /**
   * Hands over each phrase of the list that the script says, with its line; no other file has any.
   */
  public static void check(
      String path, byte[] content, PhraseList phrases, BiConsumer<Integer, String> wrong) {
    Matcher script = SCRIPT.matcher(path);
    if (script.matches()) {
      AuthoredText.decode(path, content, new ArrayList<>())
          .ifPresent(
              text ->
                  phrases.check(text, script.group(2), !SPOKEN.contains(script.group(1)), wrong));
    }
  }
}
