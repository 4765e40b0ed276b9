package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.shared.Json;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows is what Heed answers. */
class ReadmeIT {
  private static final Pattern REQUEST =
      Pattern.compile("curl -s \\S+(/v1/recommendations) .*?-d '([^']+)'", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("Bearer \\$\\((.*? data/first-start.txt)\\)");
  private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

  private static final String GOES_ON = "…";

  /** Differ from start to start, or from day to day. */
  private static final Set<String> VOLATILE =
      Set.of("interactionId", "decidedAt", "release", "until");

  @RegisterExtension static final HeedServer HEED = HeedServer.onFreshDatabase();

  @Test
  void theRequestGivesTheAnswer() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher request = REQUEST.matcher(readme);
    Matcher key = KEY.matcher(readme);
    Matcher answer = ANSWER.matcher(readme);
    assertThat(request.find()).isTrue();
    assertThat(key.find(request.start())).isTrue();
    assertThat(answer.find(request.end())).isTrue();

    HttpAnswer real =
        HEED.anonymous().withKey(run(key.group(1))).post(request.group(1), request.group(2));

    assertThat(real.status()).as(real.body()).isEqualTo(200);
    assertShows(Json.mapper().readTree(answer.group(1)), real.json(), "");
  }

  /** What the shell command prints, when data is the server's data folder. */
  private static String run(String command) throws IOException {
    String there = command.replace(" data/", " " + HEED.data() + "/");
    Process shell = new ProcessBuilder("sh", "-c", there).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** Objects, lists and texts may be cut short in the README; what is shown must be so. */
  private static void assertShows(JsonNode shown, JsonNode real, String pointer) {
    if (shown.isObject()) {
      for (var field : shown.properties()) {
        String at = pointer + "/" + field.getKey();
        assertThat(real.has(field.getKey())).as(at).isTrue();
        if (!VOLATILE.contains(field.getKey())) {
          assertShows(field.getValue(), real.get(field.getKey()), at);
        }
      }
    } else if (shown.isArray()) {
      assertThat(real.size()).as(pointer).isGreaterThanOrEqualTo(shown.size());
      for (int index = 0; index < shown.size(); index++) {
        assertShows(shown.get(index), real.get(index), pointer + "/" + index);
      }
    } else if (shown.asText().endsWith(GOES_ON)) {
      assertThat(real.asText()).as(pointer).startsWith(shown.asText().replace(GOES_ON, ""));
    } else {
      assertThat(real).as(pointer).isEqualTo(shown);
    }
  }
}
