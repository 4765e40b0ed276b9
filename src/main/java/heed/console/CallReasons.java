package heed.console;

import heed.rulebook.Release;
import java.util.Comparator;
import java.util.List;

/** Why clients call or come, as far as the rules of a release listen to it. */
public final class CallReasons {
  private CallReasons() {}

  /** The reasons, in the order of their words in the language of the page. */
  public static List<String> of(Release release, Texts texts) {
    return release.contactReasons().stream()
        .sorted(
            Comparator.comparing(reason -> texts.word("callReason", reason), texts.alphabetical()))
        .toList();
  }
}
