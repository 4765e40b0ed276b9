package heed.app;

import heed.app.start.FailureReport;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Runs the service until it is told to stop. */
final class ServeCommand extends ServerCommand<HeedConfiguration> {
  ServeCommand(HeedApplication application) {
    super(application, "server", "runs Heed");
  }

  @Override
  protected Argument addFileArgument(Subparser subparser) {
    return super.addFileArgument(subparser).setDefault(HeedConfiguration.defaultFile());
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    FailureReport.print(failure, cli.getStdErr());
  }
}
