package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;

/** What is said of a release that should decide but does not build. */
final class Unbuildable {
  private Unbuildable() {}

  static String inWords(Switch wanted, BrokenRulebook broken) {
    return "Release %s should decide, but does not build with this version of Heed: %s%s."
        .formatted(
            wanted.releaseId(),
            withoutStop(broken.errors().get(0).toString()),
            broken.errors().size() == 1
                ? ""
                : " (and %d more)".formatted(broken.errors().size() - 1));
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
