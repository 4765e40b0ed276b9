package heed.testing;

import heed.access.Role;
import heed.app.start.FirstStartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accounts and the key that a first start leaves in its data folder. */
public final class FirstCallers {
  private final String file;

  private FirstCallers(String file) {
    this.file = file;
  }

  public static FirstCallers in(Path dataFolder) {
    try {
      return new FirstCallers(Files.readString(FirstStartFile.in(dataFolder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of the account that is named as the role. */
  public String password(Role role) {
    return after(role.word() + " password");
  }

  /** The key that has every permission of the role system. */
  public String key() {
    return after("system key");
  }

  private String after(String label) {
    Matcher line = Pattern.compile("^" + label + ": (.+)$", Pattern.MULTILINE).matcher(file);
    if (!line.find()) {
      throw new AssertionError("no line '%s: …' in%n%s".formatted(label, file));
    }
    return line.group(1);
  }
}
