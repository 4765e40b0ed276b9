package heed.app;

import com.codahale.metrics.health.HealthCheck;
import heed.app.database.Announcements;
import heed.rulebook.live.Releases;

/** Unhealthy while another release decides than the one that somebody published, or may do so. */
final class RulebookHealth extends HealthCheck {
  private final Releases releases;
  private final Announcements announcements;

  RulebookHealth(Releases releases, Announcements announcements) {
    this.releases = releases;
    this.announcements = announcements;
  }

  @Override
  protected Result check() {
    if (announcements.lost() != null) {
      return Result.unhealthy(
          "The database cannot be asked which release decides, so release %s goes on: %s",
          releases.inForce().releaseId(), announcements.lost());
    }
    return releases
        .trouble()
        .map(Result::unhealthy)
        .orElseGet(() -> Result.healthy("release " + releases.inForce().releaseId()));
  }
}
