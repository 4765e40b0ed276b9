package heed.app;

import heed.app.start.CannotStart;
import heed.app.start.FailureReport;
import heed.app.start.Folder;
import heed.decision.cases.CaseTrial;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialText;
import heed.shared.Json;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
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
    Folder.requireReadable("rulebook", configuration.rulesFolder(), "HEED_RULES");
    try (Release release = Release.compile(RulebookFiles.readFolder(configuration.rulesFolder()))) {
      release.warnings().forEach(warning -> System.out.println("Look again: " + warning));
      TrialReport report = new CaseTrial(Json.mapper()).of(release);
      TrialText text = new TrialText(report);
      if (!report.passed()) {
        throw new CannotStart(text.whatFailed());
      }
      System.out.println("The configuration and the rulebook are sound. " + text.summary());
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    FailureReport.print(failure, cli.getStdErr());
  }
}
