package heed.app.auth;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.Role;
import heed.shared.Permission;
import heed.shared.Requires;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class UnderWayIT {
  private static final String ACTIONS = "/v1/actions";
  private static final CountDownLatch BEGUN = new CountDownLatch(1);
  private static final CountDownLatch END = new CountDownLatch(1);

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .with("samples", "none")
          .with("requestsPerCaller", "1")
          .offering(new SlowResource());

  @Test
  void oneCallerCannotHaveMoreRequestsUnderWayThanAllowedAndOthersDoNotNotice() throws Exception {
    CompletableFuture<HttpAnswer> slow =
        CompletableFuture.supplyAsync(() -> HEED.as(Role.AGENT).get("/slow"));
    BEGUN.await();
    HttpAnswer refused = HEED.as(Role.AGENT).get(ACTIONS);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).contains("1");
    assertThat(refused.at("/detail")).startsWith("agent has 1 requests under way");
    assertThat(HEED.as(Role.MANAGER).get(ACTIONS).status()).isEqualTo(200);

    END.countDown();
    assertThat(slow.get().status()).isEqualTo(200);
    // The answer arrives a moment before the request is over.
    while (HEED.as(Role.AGENT).get(ACTIONS).status() == 429) {
      Thread.onSpinWait();
    }
  }

  /** Takes as long as the test wants. */
  @Path("/slow")
  public static final class SlowResource {
    @GET
    @Requires(Permission.READ_ACTIONS)
    public String get() throws InterruptedException {
      BEGUN.countDown();
      END.await();
      return "done";
    }
  }
}
