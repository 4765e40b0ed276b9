package heed.app;

import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.start.FailureReport;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code db migrate} brings the database up to this version; {@code db status} says where it is.
 */
final class DatabaseCommand extends ConfiguredCommand<HeedConfiguration> {
  DatabaseCommand() {
    super("db", "migrates the database, or says which migrations it has");
  }

  @Override
  public void configure(Subparser subparser) {
    subparser
        .addArgument("what")
        .choices("migrate", "status")
        .help("migrate: apply what is missing; status: list all migrations");
    super.configure(subparser);
  }

  @Override
  protected Argument addFileArgument(Subparser subparser) {
    return super.addFileArgument(subparser).setDefault(HeedConfiguration.defaultFile());
  }

  @Override
  protected Class<HeedConfiguration> getConfigurationClass() {
    return HeedConfiguration.class;
  }

  @Override
  protected void run(
      Bootstrap<HeedConfiguration> bootstrap, Namespace namespace, HeedConfiguration configuration)
      throws Exception {
    try (Database database = Database.join(configuration.database(), configuration.dataFolder())) {
      Migrations migrations = new Migrations(database.address());
      if (namespace.getString("what").equals("migrate")) {
        System.out.println("Migrations applied: " + migrations.migrate());
      } else {
        migrations.status().forEach(System.out::println);
      }
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    FailureReport.print(failure, cli.getStdErr());
  }
}
