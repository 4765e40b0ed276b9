package heed.app;

import heed.app.start.CannotStart;
import heed.app.start.FailureReport;
import heed.app.start.Folder;
import heed.decision.cases.CaseResult;
import heed.decision.cases.CaseRunner;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.shared.Json;
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
    Folder.requireReadable("rulebook", configuration.rulesFolder(), "HEED_RULES");
    try (Release release = Release.compile(RulebookFiles.readFolder(configuration.rulesFolder()))) {
      release.warnings().forEach(warning -> System.out.println("Look again: " + warning));
      List<CaseResult> cases = new CaseRunner(Json.mapper()).run(release);
      List<CaseResult> surprising = cases.stream().filter(it -> !it.passed()).toList();
      if (!surprising.isEmpty()) {
        throw new CannotStart(describe(surprising, cases.size()));
      }
      System.out.printf(
          "The configuration and the rulebook are sound; all %d cases come out as expected.%n",
          cases.size());
    }
  }

  private static String describe(List<CaseResult> surprising, int cases) {
    StringBuilder text = new StringBuilder();
    text.append("%d of %d cases do not come out as expected:".formatted(surprising.size(), cases));
    for (CaseResult result : surprising) {
      text.append("%n%s: %s".formatted(result.file(), result.name()));
      result.surprises().forEach(surprise -> text.append("%n  %s".formatted(surprise)));
    }
    return text.toString();
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    FailureReport.print(failure, cli.getStdErr());
  }
}
