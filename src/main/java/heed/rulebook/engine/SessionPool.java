package heed.rulebook.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Sessions to reason in, used over and over. Drools' own pool is not used because it takes back
 * what failed, and keeps a list of every session that it ever made.
 */
final class SessionPool {
  private static final int MOST_IDLE = 64;

  private final KieBase rules;
  private final KieSessionConfiguration configuration;
  private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger idleCount = new AtomicInteger();

  SessionPool(KieBase rules) {
    this.rules = rules;
    this.configuration = KieServices.get().newKieSessionConfiguration();
    // Although each session has one thread: without it, Drools keeps the arguments of a consequence
    // in a field that all sessions of the rules share, and one client's decision reads another's.
    configuration.setOption(ThreadSafeOption.YES);
  }

  /** An empty session, for one thread at a time. */
  KieSession take() {
    KieSession session = idle.poll();
    if (session == null) {
      return rules.newKieSession(configuration, null);
    }
    idleCount.decrementAndGet();
    return session;
  }

  /** Takes back a session that did all it was asked. */
  void giveBack(KieSession session) {
    if (idleCount.incrementAndGet() > MOST_IDLE) {
      idleCount.decrementAndGet();
      session.dispose();
      return;
    }
    ((StatefulKnowledgeSessionImpl) session).reset();
    idle.offer(session);
  }

  /** Throws away a session in which something failed. */
  void discard(KieSession session) {
    session.dispose();
  }

  /** Throws away the idle sessions; none may be in use. */
  void close() {
    for (KieSession session = idle.poll(); session != null; session = idle.poll()) {
      session.dispose();
    }
  }
}
