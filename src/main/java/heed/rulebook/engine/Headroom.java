package heed.rulebook.engine;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Memory that a build leaves alone, so that what is live never runs short because of a draft. */
final class Headroom {
  private static final double SPARED = 0.25;

  private Headroom() {}

  /** Whether there is enough to go on building; looks closely only where it seems to be little. */
  static boolean isThere() {
    if (isEnough(used()) || isEnough(usedAfterLastCollection())) {
      return true;
    }
    System.gc();
    return isEnough(used());
  }

  private static boolean isEnough(long used) {
    return used < (1 - SPARED) * Runtime.getRuntime().maxMemory();
  }

  /** With all that is waiting to be collected. */
  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long usedAfterLastCollection() {
    return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
        .map(GarbageCollectorMXBean::getLastGcInfo)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(GcInfo::getEndTime))
        .map(Headroom::after)
        .orElse(Long.MAX_VALUE);
  }

  private static long after(GcInfo collection) {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    return collection.getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> heap.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }
}
