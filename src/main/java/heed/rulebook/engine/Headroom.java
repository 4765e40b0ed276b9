package heed.rulebook.engine;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Memory that a build may take: what is free, but for a share that it leaves alone, so that what is
 * live never runs short because of a draft.
 */
final class Headroom {
  private static final double SPARED = 0.25;

  private Headroom() {}

  /** Whether there are so many bytes; looks closely only where there seem to be fewer. */
  static boolean isThere(double bytes) {
    return besides(used()) > bytes
        || besides(usedAfterLastCollection()) > bytes
        || exactBytes() > bytes;
  }

  /** How many bytes there are; none or fewer where more is in use than should be. */
  static double exactBytes() {
    System.gc();
    return besides(used());
  }

  private static double besides(long used) {
    return (1 - SPARED) * Runtime.getRuntime().maxMemory() - used;
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
