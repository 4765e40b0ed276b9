package heed.testing.kills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What Heed has acknowledged: nothing of it may be lost, and nothing kept twice. */
final class Books {
  /** An acknowledged answer to one action of an interaction. */
  record Answered(String answerId, String interactionId, String action, String outcome) {}

  final Map<String, JsonNode> decisions = new ConcurrentHashMap<>();
  final Map<String, Answered> answers = new ConcurrentHashMap<>();
  final AtomicInteger retried = new AtomicInteger();

  /** What must not happen, in words. */
  final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** When a decline of client and action was acknowledged, in nanoseconds of this process. */
  final Map<String, Long> declined = new ConcurrentHashMap<>();
}
