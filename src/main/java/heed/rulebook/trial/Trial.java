package heed.rulebook.trial;

import heed.rulebook.Release;

/** What a compiled release has to show before it may decide for real clients. */
public interface Trial {
  /** Runs the release's own cases, and decides for a smoke portfolio. Thread-safe. */
  TrialReport of(Release candidate);
}
