package heed.app;

import heed.app.database.Database;
import heed.app.start.FailureReport;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that works on the database, beside a Heed that serves or alone, and then ends. */
abstract class CommandOnDatabase extends ConfiguredCommand<HeedConfiguration> {
  CommandOnDatabase(String name, String description) {
    super(name, description);
  }

  /** Does the work; what it throws is told to the operator, and makes the exit code 1. */
  abstract void run(Namespace arguments, HeedConfiguration configuration, Database database)
      throws Exception;

  @Override
  protected final void run(
      Bootstrap<HeedConfiguration> bootstrap, Namespace arguments, HeedConfiguration configuration)
      throws Exception {
    try (Database database = Database.join(configuration.database(), configuration.dataFolder())) {
      run(arguments, configuration, database);
    }
  }

  @Override
  protected Class<HeedConfiguration> getConfigurationClass() {
    return HeedConfiguration.class;
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
