package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ReleaseUnloadingTest {

  @Test
  void closedReleasesLeaveNoClassesBehind() throws BrokenRulebook {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    publish(3);
    System.gc();
    int before = classes.getLoadedClassCount();
    long unloaded = classes.getUnloadedClassCount();
    publish(20);
    System.gc();
    assertThat(classes.getUnloadedClassCount() - unloaded).isGreaterThan(20 * 20);
    assertThat(classes.getLoadedClassCount() - before).isLessThan(500);
  }

  private static void publish(int times) throws BrokenRulebook {
    for (int i = 0; i < times; i++) {
      try (Release release = SmallRulebook.with("README.md", "release " + i).compile()) {
        assertThat(
                SmallRulebook.conclusions(release, SmallRulebook.client(35, 1500, Family.CURRENT)))
            .isNotEmpty();
      }
    }
  }
}
