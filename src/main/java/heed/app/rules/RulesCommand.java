package heed.app.rules;

import heed.app.HeedConfiguration;
import heed.app.start.FailureReport;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;

/**
 * {@code rules check|test|diff|export|import [FOLDER]} works on a rulebook in a folder, beside a
 * Heed that serves or alone. {@code check}, {@code test} and a {@code diff} of two folders need no
 * database.
 */
public final class RulesCommand extends ConfiguredCommand<HeedConfiguration> {
  private static final String WORK = "work";
  private static final String FOLDER = "folder";
  private static final String NAME = "name";

  private final Clock clock;
  private final PrintStream out;

  /**
   * @param out where results go; failures go to the error stream of the command line
   */
  public RulesCommand(Clock clock, PrintStream out) {
    super("rules", "checks, tests, compares, exports or imports a rulebook in a folder");
    this.clock = clock;
    this.out = out;
  }

  @Override
  public void configure(Subparser subparser) {
    Subparsers works = subparser.addSubparsers().dest(WORK).metavar("WORK");
    add(works, "check", "says everything that is wrong in the rulebook, and what to look at again");
    add(works, "test", "checks the rulebook and runs its cases")
        .addArgument("--only")
        .metavar("TEXT")
        .action(Arguments.append())
        .help(
            "run only cases whose file or sentence holds this text, * standing for any letters; may be repeated");
    add(works, "diff", "says in plain words what is otherwise than in a release or another folder")
        .addArgument("--from")
        .metavar("RELEASE|FOLDER")
        .setDefault(KeptReleases.LIVE)
        .help("what to compare with: a release, or a folder; the live release if not given");
    Subparser export = add(works, "export", "writes the files of a release into the folder");
    export
        .addArgument("--release")
        .metavar("ID")
        .setDefault(KeptReleases.LIVE)
        .help("the release; the live one if not given");
    export
        .addArgument("--force")
        .action(Arguments.storeTrue())
        .help(
            "overwrite changes that no release and no draft has, and remove rule files that the release does not have");
    Subparser intake = add(works, "import", "makes a draft of the folder over the live release");
    intake.addArgument("--name").required(true).metavar(NAME).help("what to call the draft");
    intake
        .addArgument("--author")
        .metavar("ACCOUNT")
        .setDefault(System.getProperty("user.name"))
        .help("whose draft it is, and who therefore may not approve it; you if not given");
  }

  private Subparser add(Subparsers works, String name, String help) {
    Subparser parser = works.addParser(name).description(help).help(help);
    parser
        .addArgument(FOLDER)
        .metavar("FOLDER")
        .nargs("?")
        .help("the folder of the rulebook; the one of the configuration if not given");
    parser
        .addArgument("--config")
        .dest("file")
        .metavar("FILE")
        .setDefault(HeedConfiguration.defaultFile())
        .help("the configuration; config.yml if not given");
    return parser;
  }

  @Override
  protected void run(
      Bootstrap<HeedConfiguration> bootstrap, Namespace said, HeedConfiguration configuration)
      throws Exception {
    Path folder =
        Optional.ofNullable(said.getString(FOLDER))
            .map(given -> Path.of(given).toAbsolutePath())
            .orElse(configuration.rulesFolder())
            .normalize();
    switch (said.getString(WORK)) {
      case "check" -> new FolderCheck(out).check(folder);
      case "test" -> new FolderCheck(out).test(folder, only(said));
      case "diff" -> new FolderDiff(configuration, out).compare(folder, said.getString("from"));
      case "export" ->
          new FolderExport(configuration, out)
              .export(folder, said.getString("release"), said.getBoolean("force"));
      default ->
          new FolderImport(configuration, clock, out)
              .take(folder, said.getString(NAME), said.getString("author"));
    }
  }

  private static List<String> only(Namespace said) {
    List<String> only = said.getList("only");
    return only == null ? List.of() : only;
  }

  @Override
  protected Class<HeedConfiguration> getConfigurationClass() {
    return HeedConfiguration.class;
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    out.flush();
    FailureReport.print(failure, cli.getStdErr());
  }
}
