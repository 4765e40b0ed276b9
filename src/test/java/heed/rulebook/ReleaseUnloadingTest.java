package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ReleaseUnloadingTest {
  private static int number;

  @Test
  void closedReleasesLeaveNoClassesBehind() throws BrokenRulebook {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    publish(25);
    System.gc();
    int before = classes.getLoadedClassCount();
    long unloaded = classes.getUnloadedClassCount();
    publish(25);
    System.gc();
    assertThat(classes.getUnloadedClassCount() - unloaded).isGreaterThan(20 * 5);
    assertThat(classes.getLoadedClassCount() - before).isLessThan(500);
  }

  private static SmallRulebook edited() {
    return SmallRulebook.with(
        "3-eligibility/test.drl",
        """
        rule "Release %d"
        when
          Client(ageYears > 30)
        then
          insert(new Eligibility("SAVINGS_GOAL", Verdict.ELIGIBLE, "OF_AGE", "of age", "@rule"));
        end
        """
            .formatted(number++));
  }

  private static void publish(int times) throws BrokenRulebook {
    for (int i = 0; i < times; i++) {
      try (Release release = edited().compile()) {
        assertThat(
                SmallRulebook.conclusions(release, SmallRulebook.client(35, 1500, Family.CURRENT)))
            .isNotEmpty();
      }
    }
  }
}
