package heed.rulebook.script;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What rendering one call script of usual length costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScriptBenchmark {
  private static final String TEXT =
      """
      Good morning, am I speaking with {{clientName}}? This is {{institution}}.

      Before we go on, may I check your date of birth?

      {{#isHighValue}}
      You have been with us for {{tenureYears}} years, and we would like to thank you for that.
      {{/isHighValue}}
      {{#isLowValue}}
      You can also do this on your phone at any time.
      {{/isLowValue}}
      I am calling because {{reason}}
      Does that sound right to you?

      With a savings goal you decide what you save for, and we put money aside each month.
      You have {{balance}} {{currency}} on your accounts, says {{officer}}.
      It costs nothing, and you may stop whenever you like. You are free to say no.

      Thank you, {{clientName}}. I note your answer so that nobody asks you twice.
      """;
  private static final Map<String, Object> VALUES =
      Map.of(
          "clientName", "Ana María Núñez",
          "institution", "Riverbank",
          "tenureYears", "7",
          "reason", "your balance has not moved for half a year.",
          "balance", "1,250",
          "currency", "EUR",
          "isHighValue", true,
          "isLowValue", false);

  private final Script script =
      new Script(
          "SAVINGS_GOAL/CALL.en",
          ScriptText.check("scripts/SAVINGS_GOAL/CALL.en.md", TEXT, new ArrayList<>()),
          TEXT);

  @Benchmark
  public String render() {
    return script.render(VALUES);
  }
}
