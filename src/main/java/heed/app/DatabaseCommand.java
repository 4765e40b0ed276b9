package heed.app;

import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.start.CannotStart;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code db migrate} brings the database up to this version; {@code db status} says where it is.
 */
final class DatabaseCommand extends CommandOnDatabase {
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
  void run(Namespace arguments, HeedConfiguration configuration, Database database)
      throws CannotStart {
    Migrations migrations = new Migrations(database.address());
    if (arguments.getString("what").equals("migrate")) {
      System.out.println("Migrations applied: " + migrations.migrate());
    } else {
      migrations.status().forEach(System.out::println);
    }
  }
}
