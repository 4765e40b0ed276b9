package heed.app;

import heed.app.rules.FolderCheck;
import heed.app.start.CannotStart;
import heed.app.start.FailureReport;
import heed.app.start.Folder;
import heed.rulebook.BrokenRulebook;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import java.util.List;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * Says whether the configuration and the rulebook can be used and whether the rulebook's cases come
 * out as expected, without starting anything.
 */
final class CheckConfigurationCommand extends CheckCommand<HeedConfiguration> {
  CheckConfigurationCommand(HeedApplication application) {
    super(application);
  }

  @Override
  public void configure(Subparser subparser) {
    super.configure(subparser);
    subparser.description("checks the configuration and the rulebook, and runs its cases");
  }

  @Override
  protected Argument addFileArgument(Subparser subparser) {
    return super.addFileArgument(subparser).setDefault(HeedConfiguration.defaultFile());
  }

  @Override
  protected void run(
      Bootstrap<HeedConfiguration> bootstrap, Namespace namespace, HeedConfiguration configuration)
      throws CannotStart, BrokenRulebook {
    configuration.database().requireUsable();
    Folder.requireReadable("rulebook", configuration.rulesFolder(), "HEED_RULES");
    new FolderCheck(System.out).test(configuration.rulesFolder(), List.of());
    System.out.println("The configuration is sound too.");
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    FailureReport.print(failure, cli.getStdErr());
  }
}
