package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedProcess;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft that the check allows, and that a Heed with little memory cannot build. */
class LittleMemoryIT {
  private static final String JUST_ENOUGH_TO_SERVE = "120m";
  private static final int RULES = 100;
  private static final int CHOICES = 6;
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final String ANNA =
      "{\"client\":{\"id\":\"anna\",\"ageYears\":34,\"area\":\"URBAN\"}}";

  @TempDir private Path data;

  private HeedProcesses heeds;

  @BeforeEach
  void addSomebodyWhoMayDoEverything() {
    heeds = new HeedProcesses(data);
  }

  @Test
  void whatTakesMoreMemoryThanThereIsIsRefusedAndTheLiveReleaseDecidesOnBitForBit()
      throws Exception {
    try (HeedProcess heed = heeds.serve(JUST_ENOUGH_TO_SERVE).untilReady()) {
      Editor editor = heeds.editor(heed);
      String live = editor.live();
      String before = editor.evaluate(ANNA, DAY).body();
      String draft = editor.draft("Much");
      assertThat(editor.storeNew(draft, "1-segmentation/much.drl", rules(CHOICES)).status())
          .isEqualTo(201);

      Queue<String> decided = new ConcurrentLinkedQueue<>();
      Thread deciding = decideOn(editor, decided);
      HttpAnswer refused = publishPatiently(editor, draft);
      deciding.interrupt();
      deciding.join();

      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.at("/detail"))
          .isEqualTo("The rulebook has an error, so it must not decide.");
      assertThat(refused.body()).contains("more memory than there is");
      assertThat(decided).isNotEmpty().containsOnly(before);
      assertThat(editor.live()).isEqualTo(live);
      String less = editor.draft("Less");
      editor.storeNew(less, "1-segmentation/much.drl", rules(0));
      assertThat(publishPatiently(editor, less).at("/release")).isEqualTo(editor.live());
      assertThat(heed.anonymous().get("/health").status()).isEqualTo(200);
    }
  }

  /** Little memory makes slow. */
  private static HttpAnswer publishPatiently(Editor editor, String draft) {
    return editor
        .http()
        .send(
            editor
                .http()
                .request("/v1/rulebook/drafts/%s/publish".formatted(draft))
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.noBody()));
  }

  private static Thread decideOn(Editor editor, Queue<String> decided) {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                try {
                  HttpAnswer answer = editor.evaluate(ANNA, DAY);
                  if (answer.status() != 503) { // "too slow" is an answer too
                    decided.add(answer.body());
                  }
                } catch (AssertionError ended) {
                  assertThat(Thread.currentThread().isInterrupted()).as(ended.toString()).isTrue();
                }
              }
            });
    thread.start();
    return thread;
  }

  private static String rules(int choices) {
    return IntStream.range(0, RULES)
        .mapToObj(number -> rule(number, choices))
        .collect(Collectors.joining("\n"));
  }

  /** Six choices of two each are sixty-four rules to the engine, each with seven joins behind. */
  private static String rule(int number, int eithers) {
    String choices =
        IntStream.range(0, eithers)
            .mapToObj(n -> either((number + n) % 120, (number + n + 1) % 120))
            .collect(Collectors.joining(" "));
    String joins =
        IntStream.range(0, 7)
            .mapToObj(n -> "Client(ageYears == $a, tenureMonths != %d)".formatted(number * 7 + n))
            .collect(Collectors.joining(" "));
    return """
        rule "Much %d"
        when
          Client($a : ageYears) %s %s
        then
          insert(new Segment(Scheme.VALUE, "MUCH_%d", "b", "@rule"));
        end
        """
        .formatted(number, choices, joins, number);
  }

  private static String either(int one, int other) {
    return "(or Client(ageYears == %d) Client(ageYears == %d))".formatted(one, other);
  }
}
