package heed.app;

import heed.access.Sessions;
import heed.access.SignIn;
import heed.catalogue.Catalogue;
import heed.client.Clients;
import heed.client.intake.Imports;
import heed.console.AssetsResource;
import heed.console.HomeResource;
import heed.console.Pages;
import heed.console.SignInResource;
import heed.console.desk.Calls;
import heed.console.desk.DeskResource;
import heed.console.desk.WorkResource;
import heed.console.insight.InsightPagesResource;
import heed.console.operations.FilesResource;
import heed.console.operations.Health;
import heed.console.operations.OperationsResource;
import heed.console.rulebook.DraftPagesResource;
import heed.console.rulebook.FilePagesResource;
import heed.console.rulebook.RulebookResource;
import heed.console.rulebook.Subjects;
import heed.console.rulebook.TryResource;
import heed.console.rulebook.sheet.CaseDesk;
import heed.console.rulebook.sheet.ScriptDesk;
import heed.console.rulebook.sheet.SheetModels;
import heed.console.rulebook.sheet.SheetsResource;
import heed.decision.Recommender;
import heed.decision.cases.CaseBook;
import heed.decision.cases.CaseWriter;
import heed.insight.Insights;
import heed.interaction.Answers;
import heed.interaction.InteractionLog;
import heed.interaction.work.WorkList;
import heed.rulebook.live.ReleaseHistory;
import heed.rulebook.live.Releases;
import heed.rulebook.workshop.Workshop;
import heed.shared.Json;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The console's part of the house: pages over the other rooms, opened one part after the other. */
final class ConsoleRoom {
  private final Pages pages;
  private final Clock clock;
  private final List<Object> resources = new ArrayList<>();

  /** A console with nothing but its entrance. */
  ConsoleRoom(SignIn signIn, Sessions sessions, Pages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
    open(
        new AssetsResource(),
        new HomeResource(sessions, pages),
        new SignInResource(signIn, sessions, pages));
  }

  /** Where clients are advised. */
  ConsoleRoom withDesk(
      Clients clients, Recommender recommender, Answers answers, WorkList work, Releases releases) {
    Calls calls = new Calls(recommender, work, releases, clock);
    return open(
        new DeskResource(clients, calls, answers, pages),
        new WorkResource(work, calls, pages, clock));
  }

  /** Where rules are written, tried and published. */
  ConsoleRoom withRulebook(Workshop workshop, Releases releases, InteractionLog log) {
    CaseBook book = new CaseBook(Json.mapper());
    ScriptDesk scripts = new ScriptDesk(releases, book);
    CaseDesk cases = new CaseDesk(book, new CaseWriter(releases, Json.mapper()));
    return open(
        new RulebookResource(workshop, pages),
        new DraftPagesResource(workshop, pages),
        new FilePagesResource(workshop, new SheetModels(scripts, Json.mapper(), clock), pages),
        new TryResource(workshop, new Subjects(log, Json.mapper()), pages),
        new SheetsResource(workshop, scripts, cases, pages));
  }

  /** Where it is seen how Heed does, and files of clients are taken in. */
  ConsoleRoom withOperations(Health health, Imports imports, ReleaseHistory history) {
    return open(
        new OperationsResource(health, imports, history, pages), new FilesResource(imports, pages));
  }

  /** Where measures are read. */
  ConsoleRoom withInsights(Insights insights, Supplier<Catalogue> catalogue) {
    return open(new InsightPagesResource(insights, catalogue, pages, clock));
  }

  void moveIn(Environment environment) {
    resources.forEach(environment.jersey()::register);
  }

  private ConsoleRoom open(Object... more) {
    resources.addAll(List.of(more));
    return this;
  }
}
