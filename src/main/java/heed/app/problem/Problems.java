package heed.app.problem;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;

/** Makes every error of the API a {@link Problem}, whoever found it. */
public final class Problems {
  private Problems() {}

  /** Sets this up on a server that is not yet built. */
  public static void answerEveryErrorWith(ServerFactory server, Environment environment) {
    if (server instanceof AbstractServerFactory factory) {
      factory.setRegisterDefaultExceptionMappers(false);
    }
    environment.jersey().register(new MissingBody());
    environment.jersey().register(new JsonBodyReading());
    environment.jersey().register(new ProblemMapper());
    environment.getApplicationContext().setErrorHandler(new ServletProblems());
    environment
        .lifecycle()
        .addServerLifecycleListener(started -> started.setErrorHandler(new ConnectionProblems()));
  }
}
