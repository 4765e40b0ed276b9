package heed.app;

import heed.app.start.FailureReport;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.cli.Cli;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** Says whether the configuration can be used, without starting anything. */
final class CheckConfigurationCommand extends CheckCommand<HeedConfiguration> {
  CheckConfigurationCommand(HeedApplication application) {
    super(application);
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
