package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongConfigurationIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "HEED_PORT | abc | HEED_PORT must be a whole number, but is 'abc' (server.applicationConnectors[0].port)",
        "HEED_PORT | 99999 | HEED_PORT must be between 1 and 65535, but is '99999' (server.applicationConnectors[0].port)",
        "HEED_SHUTDOWN_GRACE | soon | HEED_SHUTDOWN_GRACE must be a length of time such as 10s or 2m, but is 'soon' (server.shutdownGracePeriod)",
        "HEED_DATABASE_CONNECTIONS | 0 | HEED_DATABASE_CONNECTIONS must be greater than or equal to 2, but is '0' (database.connections)",
        "HEED_DATABASE_URL | jdbc:postgresql://127.0.0.1:1/heed | The database at jdbc:postgresql://127.0.0.1:1/heed cannot be reached (Connection to 127.0.0.1:1 refused); check HEED_DATABASE_URL",
        "HEED_DATABASE_URL | mysql://x | The database URL must look like jdbc:postgresql://host:5432/heed",
        "HEED_RULES | /nowhere | The folder of the rulebook, /nowhere, does not exist; set HEED_RULES",
        "HEED_BIND | 192.0.2.1 | Heed cannot listen on 192.0.2.1",
        "HEED_DATA_DIR | /dev/null | The data folder /dev/null cannot be used (it is not a folder); set HEED_DATA_DIR",
      })
  void aWrongValueIsToldInOneSentence(String variable, String value, String sentence)
      throws InterruptedException {
    assertRefused(HeedProcess.serve(folder, Map.of(variable, value)), sentence);
  }

  @Test
  void aPortThatIsTakenIsToldInOneSentence() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertRefused(
          HeedProcess.serve(folder, Map.of("HEED_PORT", port)),
          "Heed cannot listen on 127.0.0.1:" + port + " (Address already in use)");
    }
  }

  @Test
  void onePortForBothIsToldInOneSentence() throws InterruptedException {
    assertRefused(
        HeedProcess.serve(folder, Map.of("HEED_PORT", "18099", "HEED_ADMIN_PORT", "18099")),
        "HEED_PORT and HEED_ADMIN_PORT are both 18099; set one of them to another port.");
  }

  @Test
  void aKeyThatDoesNotExistIsNamedWithTheOneThatWasMeant() throws Exception {
    Path config = folder.resolve("config.yml");
    Files.writeString(
        config, Files.readString(Path.of("config.yml")).replace("\nrules:", "\nrulez:"));
    assertRefused(
        HeedProcess.run(Map.of(), "check", config.toString()),
        "Unrecognized field at: rulez",
        "rules");
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsPlace() throws Exception {
    Path config = Files.writeString(folder.resolve("config.yml"), "a: [");
    assertRefused(
        HeedProcess.run(Map.of(), "server", config.toString()), "Malformed YAML at line: 1");
  }

  @Test
  void aFileThatDoesNotExistIsNamed() throws Exception {
    assertRefused(
        HeedProcess.run(Map.of(), "server", "none.yml"),
        "The configuration cannot be read: File none.yml not found.");
  }

  @Test
  void theCheckLooksAtTheDatabasesUrlToo() throws Exception {
    assertRefused(
        HeedProcess.run(Map.of("HEED_DATABASE_URL", "foo"), "check", "config.yml"),
        "The database URL must look like jdbc:postgresql://host:5432/heed, but is foo; set HEED_DATABASE_URL.");
  }

  @Test
  void theConfigurationAsItStandsIsRight() throws Exception {
    try (HeedProcess check = HeedProcess.run(Map.of(), "check", "config.yml")) {
      assertThat(check.exitCode()).as(check.errors()).isZero();
    }
  }

  private static void assertRefused(HeedProcess started, String... words)
      throws InterruptedException {
    try (HeedProcess heed = started) {
      assertThat(heed.exitCode()).isEqualTo(1);
      assertThat(heed.errors()).contains(words).doesNotContain("\tat ");
      assertThat(heed.errors().lines()).hasSize(1);
      assertThat(heed.output()).doesNotContain("\tat ");
    }
  }
}
