package heed.app.start;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What an operator types, or pipes in. */
public final class Typed {
  private Typed() {}

  /**
   * A password: asked for twice, unseen, on a terminal; else the first line of standard input.
   *
   * @throws CannotStart if the two differ, or nothing comes
   */
  public static String password() throws CannotStart {
    // Newer Java has a console even where nobody types; bin/heed knows.
    return Boolean.getBoolean("heed.typed") ? asked(System.console()) : piped();
  }

  private static String asked(Console console) throws CannotStart {
    char[] one = console.readPassword("Password: ");
    char[] other = console.readPassword("Once more: ");
    if (one == null || other == null) {
      throw new CannotStart("No password was given.");
    }
    if (!String.valueOf(one).equals(String.valueOf(other))) {
      throw new CannotStart("The two passwords differ; nothing was changed.");
    }
    return String.valueOf(one);
  }

  private static String piped() throws CannotStart {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new CannotStart("No password was given on standard input.");
      }
      return line;
    } catch (IOException unreadable) {
      throw new CannotStart("Standard input cannot be read.", unreadable);
    }
  }
}
