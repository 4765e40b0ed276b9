package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that would keep the check or the build busy for ever, or use up its stack or heap. Each is
 * refused, by its own line where it has one; that the test ends at all is half of what it shows.
 */
class ExhaustingRulesTest {
  private static final String RULES = "1-segmentation/test.drl";
  private static final String SENTENCE_RULES = "1-segmentation/test.dslr";
  private static final String TABLE = "2-product-fit/life-stage.csv";

  private static final Map<String, Supplier<SmallRulebook>> ATTACKS = attacks();

  private static Map<String, Supplier<SmallRulebook>> attacks() {
    Map<String, Supplier<SmallRulebook>> all = new LinkedHashMap<>();
    all.put(RULES + ":3: brackets in brackets", () -> when("Client(%s)", nested(12, "age")));
    all.put(RULES + ":3: calls in calls", () -> when("Client(%s)", "a(b,".repeat(15) + "1"));
    all.put(
        RULES + ":3: brackets behind comments",
        () -> when("Client(%s ageYears > 3%s)", "( /*)*/ ".repeat(30), ")".repeat(30)));
    all.put(
        RULES + ": thousands of brackets behind comments",
        () -> when("Client(%s ageYears > 3%s)", "( /*)*/ ".repeat(3000), ")".repeat(3000)));
    all.put(RULES + ":3: not not not", () -> when("%s Client()", "not ".repeat(5000)));
    all.put(RULES + ": ! ! !", () -> when("Client(%s held)", "!".repeat(5000)));
    all.put(RULES + ":3: - - -", () -> when("Client(ageYears > %s 3)", "- ".repeat(5000)));
    all.put(RULES + ":3: a sum", () -> when("Client(ageYears > 1%s)", "+1".repeat(20_000)));
    all.put(RULES + ":3: a short sum", () -> when("Client(ageYears > 1%s)", "+1".repeat(200)));
    all.put(RULES + ":3: an or", () -> when("Client(%s)", "held || ".repeat(10_000) + "held"));
    all.put(RULES + ":3: a list", () -> when("Client(ageYears in (1%s))", ", 2".repeat(20_000)));
    all.put(RULES + ":3: commas", () -> when("Client(held%s)", ", held".repeat(15_000)));
    all.put(RULES + ":3: a<b<c", () -> when("Client(%s b)", "a<".repeat(3000)));
    all.put(RULES + ": - - - concluded", () -> then("insert(%s 1);", "-".repeat(5000)));
    all.put(RULES + ":5: types of types", () -> then("%s;", "List<".repeat(3000)));
    all.put(RULES + ":5: a chain of calls", () -> then("insert(a%s);", ".a()".repeat(20_000)));
    all.put(
        RULES + ":5: thousands of conclusions",
        () ->
            then("%s", "insert(new Segment(Scheme.VALUE, \"A\", \"b\", \"@rule\"));".repeat(4000)));
    all.put(
        RULES + ":5: a text too long for Java",
        () ->
            then("insert(new Segment(Scheme.VALUE, \"A\", \"%s\", \"@rule\"));", "b".repeat(7000)));
    for (String pattern : CatastrophicPatterns.ALL) {
      all.put(
          RULES + ":3: pattern " + pattern,
          () -> when("Context(value matches \"%s\")", pattern.replace("\\", "\\\\")));
      all.put(
          "sentences.dsl:24: slot " + pattern,
          () -> sentence("# x\n[when]Say {a:" + pattern + "} = Today()", "Say " + "a".repeat(290)));
    }
    all.put(
        SENTENCE_RULES + ":3: slots beside slots",
        () -> sentence("# x\n[when]{a} {b} {c} {d} {e} X = Today()", "a ".repeat(145)));
    all.put(
        SENTENCE_RULES + ":3: open slots",
        () -> sentence("# x\n[when]{a:.*.*}{b:.*.*}{c:.*.*}{d:.*.*}X = Today()", "a".repeat(290)));
    all.put(
        "sentences.dsl:24: a slot's pattern is too long",
        () -> sentence("# x\n[when]A {a:" + "x".repeat(20_000) + "} = Today()", "A x"));
    all.put(
        "sentences.dsl:24: an endless expansion",
        () -> sentence("# x\n[when]A = Today() {a:" + "x".repeat(200_000) + "}", "A"));
    all.put(
        SENTENCE_RULES + ":306: much out of little",
        () ->
            sentence(
                "# x\n[when]B = Today() /* " + "x".repeat(1_960) + " */", "B\n".repeat(20_000)));
    all.put(
        SENTENCE_RULES + ":34: much added to one sentence",
        () ->
            sentence(
                "# x\n[when]- B = balance > 1 " + "|| == 2".repeat(200),
                "The client holds a product\n" + "- B\n".repeat(60_000)));
    all.put(
        SENTENCE_RULES + ": brackets out of many sentences",
        () ->
            sentence(
                "# x\n[when]open = " + "(".repeat(55) + "\n# y\n[when]close = " + ")".repeat(55),
                "open\n".repeat(500) + "Client()\n" + "close\n".repeat(500)));
    all.put(
        "sentences.dsl:2008: thousands of sentences",
        () -> sentence(lines(9000, i -> "# x\n[when]s" + i + " = Today()"), "zz\n".repeat(80_000)));
    all.put(TABLE + ":1: columns", () -> table("a,".repeat(7000) + "b\n1\n"));
    all.put(
        TABLE + ":102: millions of broken rows",
        () -> table("age,holds,action,fit,because\n" + "x\n".repeat(7_000_000)));
    all.put(
        TABLE + ":100002: very many rows",
        () -> table("fit,because\n" + lines(150_000, i -> "0," + i)));
    all.put(
        TABLE + ":101: hundreds of thousands of unknown actions",
        () -> table("action,fit,because\n" + lines(400_000, i -> "SAVINGS_GAAL_" + i + ",0,x")));
    all.put(
        TABLE + ":2: an open quotation mark",
        () -> table("age,holds,action,fit,because\n\"" + "x\n".repeat(5_000_000)));
    all.put(TABLE + ":1: invisible letters", () -> table("\u200b".repeat(5_000_000)));
    all.put(
        "parameters.csv: many parameters that change on many days",
        () -> parameters(lines(4000, i -> "p" + i + ",1,x," + day(i) + ",a,b")));
    all.put(
        "parameters.csv:5002: tens of thousands of parameters",
        () -> parameters(lines(20_000, i -> "p" + i + ",1,x,2026-01-01,a,b")));
    all.put(
        "actions.csv:502: thousands of actions",
        () ->
            SmallRulebook.with(
                "actions.csv",
                "action,name,issue,group,purpose,credit,sells,product,margin,social benefit,prior,lever,instalment,channels,suppresses\n"
                    + lines(3000, i -> "A" + i + ",a,GROW,SALES,MARKETING,no,,,0,0,0,1,,CALL,")));
    all.put(
        "contact-policy.csv:202: thousands of limits",
        () ->
            SmallRulebook.with(
                "contact-policy.csv",
                "name,counts,group,action,channel,window days,at most,rest days,because\n"
                    + lines(3000, i -> "L" + i + ",OUTBOUND,SALES,,,30,3,0,b")));
    all.put(
        "rules: thousands of files",
        () -> {
          SmallRulebook book = SmallRulebook.unchanged();
          IntStream.range(0, 5001).forEach(i -> book.and("1-segmentation/f" + i + ".drl", ""));
          return book;
        });
    return all;
  }

  static Stream<Arguments> named() {
    return ATTACKS.keySet().stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("named")
  void endsAndIsRefused(String attack) {
    String place = attack.substring(0, attack.indexOf(' ') - 1);
    assertThat(ATTACKS.get(attack).get().problems())
        .anySatisfy(problem -> assertThat(problem).startsWith(place + ":"))
        .allSatisfy(PlainWords::assertPlain);
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats come from the table above
  private static SmallRulebook when(String pattern, Object... parts) {
    return SmallRulebook.with(
        RULES,
        "rule \"Test\"\nwhen\n  %s\nthen\n  insert(new Segment(Scheme.VALUE, \"A\", \"b\", \"@rule\"));\nend\n"
            .formatted(pattern.formatted(parts)));
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats come from the table above
  private static SmallRulebook then(String consequence, Object... parts) {
    return SmallRulebook.with(
        RULES,
        "rule \"Test\"\nwhen\n  Today()\nthen\n  %s\nend\n"
            .formatted(consequence.formatted(parts)));
  }

  private static SmallRulebook sentence(String sentence, String lines) {
    String sentences = text("sentences.dsl") + "\n" + sentence + "\n";
    return SmallRulebook.with("sentences.dsl", sentences)
        .and(
            SENTENCE_RULES,
            "rule \"Test\"\nwhen\n%s\nthen\nConclude segment A because b\nend\n".formatted(lines));
  }

  private static SmallRulebook table(String text) {
    return SmallRulebook.with(TABLE, text);
  }

  private static SmallRulebook parameters(String lines) {
    return SmallRulebook.with("parameters.csv", text("parameters.csv") + lines);
  }

  private static String text(String path) {
    return new String(SmallRulebook.unchanged().files().byPath().get(path), StandardCharsets.UTF_8);
  }

  private static String nested(int deep, String inner) {
    return "(".repeat(deep) + inner + ")".repeat(deep);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String day(int i) {
    return SmallRulebook.TODAY.plusDays(i).toString();
  }
}
