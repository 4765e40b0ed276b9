package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import heed.client.Profile;
import heed.client.fact.Family;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.check.TextCheck;
import heed.rulebook.sentence.RuleReader;
import heed.rulebook.sentence.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Puts hostile words into every slot of every file of the shipped rulebook, at random. Whatever is
 * refused is refused in a file and, in a file of lines, at a line; whatever is accepted compiles
 * together with all else that was accepted, decides, and does nothing else. {@code mvn test
 * -Dtest=HostileSlotsTest -Dheed.fuzz.tries=5000} tries longer.
 */
class HostileSlotsTest {
  private static final int COMPILED_AT_ONCE = 150;
  private static final RulebookFiles SHIPPED = RulebookFiles.readFolder(Path.of("rules"));
  private static final RulebookFiles SMALL = smallWithCases();

  /** The kinds of which the shipped rulebook has far more to offer. */
  private static final Set<FileKind> ONLY_SHIPPED =
      EnumSet.of(
          FileKind.SENTENCES,
          FileKind.SENTENCE_RULES,
          FileKind.RULES,
          FileKind.TABLE,
          FileKind.REMEDIES,
          FileKind.BANNED_PHRASES);

  private static final RulebookContent SHIPPED_CONTENT = RulebookContent.read(SHIPPED);
  private static final Pattern SENTENCE =
      Pattern.compile("^\\[(when|then)](.*?) = .*$", Pattern.MULTILINE);
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[0-9,]+})*))?}");
  private static final String RULES = "rule \"%s\"\nwhen\n  %s\nthen\n  %s\nend\n";
  private static final String SEGMENT =
      "Conclude segment FUZZED of scheme SOCIAL because somebody tried";

  private static Alarms alarms;
  private static int accepted;
  private static int refused;
  private static int number;

  /** Rules that passed alone, to be compiled together. */
  private static final List<String> WAITING = new ArrayList<>();

  @BeforeContainer
  static void setAlarms() throws IOException {
    alarms = new Alarms();
  }

  @AfterProperty
  void whatWasAcceptedCompilesAndDoesNothing() throws IOException, BrokenRulebook {
    compileWaiting();
    alarms.assertSilent();
  }

  @AfterContainer
  static void tell() throws IOException {
    alarms.close();
    System.out.printf("hostile slots: %,d accepted, %,d refused%n", accepted, refused);
  }

  @Provide
  Arbitrary<String> hostile() {
    return HostileWords.any();
  }

  /** Any line of any file whatever, with something hostile in the place of one of its parts. */
  @Property(shrinking = ShrinkingMode.OFF)
  void linesOfAllFiles(@ForAll("hostile") String word, @ForAll int choice, @ForAll int part) {
    List<FileKind> kinds = List.copyOf(EnumSet.allOf(FileKind.class));
    FileKind kind = kinds.get(Math.floorMod(part, kinds.size()));
    RulebookFiles rulebook = ONLY_SHIPPED.contains(kind) ? SHIPPED : SMALL;
    List<String> paths =
        rulebook.byPath().keySet().stream()
            .filter(file -> FileKind.of(file).orElseThrow() == kind)
            .toList();
    String path = paths.get(Math.floorMod(choice, paths.size()));
    List<String> lines = new ArrayList<>(List.of(text(rulebook, path).split("\n", -1)));
    int line = Math.floorMod(choice / paths.size(), lines.size());
    String[] parts = lines.get(line).split("(?<=[,:|=\" {}()])", -1);
    parts[Math.floorMod(part, parts.length)] = word + (parts.length > 1 ? "," : "");
    lines.set(line, String.join("", parts));
    read(rulebook, path, String.join("\n", lines));
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void slotsOfSentences(@ForAll("hostile") String word, @ForAll int choice, @ForAll int slot) {
    Matcher sentence = SENTENCE.matcher(text(SHIPPED, "sentences.dsl"));
    List<String> when = new ArrayList<>();
    while (sentence.find()) {
      if (sentence.group(1).equals("when") && !sentence.group(2).strip().startsWith("-")) {
        when.add(sentence.group(2));
      }
    }
    String line = filled(when.get(Math.floorMod(choice, when.size())), slot, word);
    rule(".dslr", RULES.formatted("Fuzzed %d", line, SEGMENT));
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void reasonsNamesAndAttributes(@ForAll("hostile") String word, @ForAll int choice) {
    String then = "insert(new Segment(Scheme.SOCIAL, \"FUZZED\", \"%s\", \"@rule\"));";
    switch (Math.floorMod(choice, 6)) {
      case 0 ->
          rule(
              ".drl",
              RULES.formatted(
                  "Fuzzed %d " + word.replace("%", ""), "Today()", then.formatted("b")));
      case 1 -> rule(".drl", RULES.formatted("Fuzzed %d", "Today()", then.formatted(word)));
      case 2 -> rule(".dslr", RULES.formatted("Fuzzed %d", "> Today()", SEGMENT + " " + word));
      case 3 ->
          rule(
              ".drl",
              RULES.formatted("Fuzzed %d", "Client(id == \"" + word + "\")", then.formatted("b")));
      case 4 ->
          rule(".drl", RULES.formatted("Fuzzed %d", "Client(" + word + ")", then.formatted("b")));
      default ->
          rule(
              ".drl",
              RULES
                  .formatted("Fuzzed %d", "Today()", then.formatted("b"))
                  .replaceFirst("\n", Matcher.quoteReplacement(" salience " + word + "\n")));
    }
  }

  /** The sentence with its words: the given one in one slot, something plain in the others. */
  private static String filled(String sentence, int slot, String word) {
    Matcher slots = SLOT.matcher(sentence);
    int count = (int) slots.results().count();
    int[] here = {0};
    return SLOT.matcher(sentence)
        .replaceAll(
            found -> {
              boolean chosen = count > 0 && here[0]++ == Math.floorMod(slot, count);
              return Matcher.quoteReplacement(chosen ? word : plain(found.group(2)));
            })
        .strip();
  }

  private static String plain(String pattern) {
    if (pattern == null) {
      return "anything";
    }
    return pattern.startsWith("[0-9")
        ? "1"
        : pattern.startsWith("[a-z]")
            ? "idleBalanceFrom"
            : pattern.split("\\|", -1)[0].startsWith("[") ? "CALL" : pattern.split("\\|", -1)[0];
  }

  private static void rule(String kind, String text) {
    String numbered = text.replace("%d", String.valueOf(++number)).replace("%s", "s");
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.byPath());
    String path = "1-segmentation/fuzzed" + number + kind;
    files.put(path, numbered.getBytes(StandardCharsets.UTF_8));
    List<RuleProblem> problems = problems(files, path, numbered);
    assertThat(problems).as(numbered).allSatisfy(p -> assertThat(p.file()).isEqualTo(path));
    if (problems.isEmpty()) {
      accepted++;
      WAITING.add(path + "\n" + numbered);
      if (WAITING.size() >= COMPILED_AT_ONCE) {
        compileWaiting();
      }
    } else {
      refused++;
    }
  }

  private static void read(RulebookFiles rulebook, String path, String text) {
    SortedMap<String, byte[]> files = new TreeMap<>(rulebook.byPath());
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    boolean sound = problems(files, path, text).isEmpty();
    accepted += sound ? 1 : 0;
    refused += sound ? 0 : 1;
  }

  /** What the check says, before anything is compiled. */
  private static List<RuleProblem> problems(
      SortedMap<String, byte[]> files, String path, String text) {
    List<RuleProblem> problems = new ArrayList<>();
    try {
      check(files, path, problems);
    } catch (RuntimeException | StackOverflowError e) {
      fail(path + ":\n" + text, e);
    }
    assertThat(problems).allSatisfy(p -> PlainWords.assertPlain(p.toString(), text));
    return problems;
  }

  private static void check(
      SortedMap<String, byte[]> files, String path, List<RuleProblem> problems) {
    FileKind.check(files, problems);
    RulebookContent content = SHIPPED_CONTENT;
    if (!path.endsWith("drl") && !path.endsWith("dslr")) {
      content = RulebookContent.read(RulebookFiles.of(files));
      problems.addAll(content.problems());
    }
    boolean all = path.equals("sentences.dsl") || path.equals("parameters.csv");
    Sentences sentences =
        TextCheck.read("sentences.dsl", files.get("sentences.dsl"), problems)
            .map(read -> Sentences.read("sentences.dsl", read, problems))
            .orElseGet(Sentences::none);
    RuleCheck check = new RuleCheck(content.parameters().calls(), problems);
    files.forEach(
        (file, bytes) -> {
          if ((all || file.equals(path)) && (file.endsWith("drl") || file.endsWith("dslr"))) {
            Stage stage = Stage.ofPath(file).orElseThrow();
            TextCheck.read(file, bytes, problems)
                .map(read -> RuleReader.read(file, stage, read, sentences, problems))
                .ifPresent(check::check);
          }
        });
  }

  private static RulebookFiles smallWithCases() {
    SmallRulebook small = SmallRulebook.unchanged();
    for (String path : List.of("cases/credit.yml", "cases/savers.yml")) {
      small.and(path, SHIPPED.byPath().get(path));
    }
    return small.files();
  }

  private static void compileWaiting() {
    if (WAITING.isEmpty()) {
      return;
    }
    SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED.byPath());
    WAITING.forEach(
        rule -> {
          int end = rule.indexOf('\n');
          files.put(
              rule.substring(0, end), rule.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        });
    WAITING.clear();
    compile(files);
  }

  /** The review may still refuse a rule that the check accepts; the compiler may not. */
  private static void compile(SortedMap<String, byte[]> files) {
    Profile client = SmallRulebook.client(35, 1500, Family.CURRENT);
    try (Release release = Release.compile(RulebookFiles.of(files))) {
      assertThat(SmallRulebook.conclusions(release, client)).isNotEmpty();
    } catch (BrokenRulebook e) {
      List<RuleProblem> errors = e.problems().stream().filter(RuleProblem::isError).toList();
      assertThat(errors)
          .as("what the check accepts must compile")
          .allMatch(error -> error.file().contains("fuzzed"))
          .noneMatch(error -> error.message().contains("compile"));
      errors.forEach(error -> files.remove(error.file()));
      compile(files);
    }
  }

  private static String text(RulebookFiles rulebook, String path) {
    return new String(rulebook.byPath().get(path), StandardCharsets.UTF_8);
  }
}
