package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import heed.rulebook.conclusion.Conclusion;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Release after release under load: nothing leaks, and no decision reads two of them. */
class HotSwapTest {
  private static final int RELEASES = 40;

  /** Half of the classes that releases leave behind if none of them is unloaded: 5 of each. */
  private static final int ALLOWED_CLASSES = 75;

  private static final Pattern NUMBER = Pattern.compile("of release (\\d+)");

  /** Each release differs in one sentence, in the rule that looks at it, and in one row. */
  private static Release release(int number) throws BrokenRulebook {
    return SmallRulebook.with(
            "1-segmentation/behaviour.dslr",
            """
            rule "Money lies idle"
            when
              The client is of age
            then
              Conclude segment IDLE_SAVER because Money of release %d
            end
            """
                .formatted(number))
        .and(
            "2-product-fit/life-stage.csv",
            "age,action,fit,because\n> 17,SAVINGS_GOAL,0.4,Row of release %d\n".formatted(number))
        .compile();
  }

  @Test
  void noDecisionReadsTwoReleasesAndNothingIsLeftOfThoseBefore() throws Exception {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    AtomicReference<Release> live = new AtomicReference<>(release(0));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> decided = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      decided.add(threads.submit(() -> decideUntil(done, live)));
    }
    int before = 0;
    for (int number = 1; number <= RELEASES; number++) {
      live.getAndSet(release(number)).close();
      if (number == RELEASES / 2) {
        before = loaded(classes);
      }
    }
    int after = loaded(classes);
    done.set(true);
    for (Future<Integer> thread : decided) {
      assertThat(thread.get(60, TimeUnit.SECONDS)).isGreaterThan(100);
    }
    threads.shutdown();
    live.get().close();
    assertThat(after - before).isLessThan(ALLOWED_CLASSES);
  }

  private static int loaded(ClassLoadingMXBean classes) {
    System.gc();
    return classes.getLoadedClassCount();
  }

  private static int decideUntil(AtomicBoolean done, AtomicReference<Release> live) {
    int decided = 0;
    while (!done.get()) {
      List<Conclusion> conclusions;
      try {
        conclusions =
            SmallRulebook.conclusions(live.get(), SmallRulebook.client(35, 1500, Family.CURRENT));
      } catch (IllegalStateException closed) {
        continue; // switched between get() and the beginning: the next one is live
      }
      Set<String> numbers =
          conclusions.stream()
              .map(conclusion -> NUMBER.matcher(conclusion.reason()))
              .filter(Matcher::find)
              .map(found -> found.group(1))
              .collect(Collectors.toSet());
      assertThat(numbers).hasSize(1);
      decided++;
    }
    return decided;
  }
}
