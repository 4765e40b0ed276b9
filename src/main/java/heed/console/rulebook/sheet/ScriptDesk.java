package heed.console.rulebook.sheet;

import heed.catalogue.Action;
import heed.client.Identity;
import heed.client.Profile;
import heed.console.Texts;
import heed.decision.Funnel;
import heed.decision.cases.CaseBook;
import heed.decision.cases.CaseBook.Told;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.step.Rehearsal;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.Releases;
import heed.rulebook.review.phrase.PhraseList;
import heed.rulebook.review.phrase.SpokenScript;
import heed.rulebook.script.Script;
import heed.rulebook.script.ScriptReader;
import heed.rulebook.script.ScriptValue;
import heed.rulebook.sheet.ActionSheet;
import heed.rulebook.sheet.CsvSheet;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.NotFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows what a script says while it is being written, to a client out of the rulebook's cases. */
public final class ScriptDesk {
  private static final Pattern PATH =
      Pattern.compile("scripts/([A-Z0-9_]+)/([A-Z_]+)\\.([a-z]{2})\\.md");
  private static final String ACTIONS = "actions.csv";

  /** Cases name nobody, so the preview lends a name. */
  private static final Identity SOMEBODY = new Identity(null, "Rosa Quispe Mamani", null);

  private final Releases releases;
  private final CaseBook cases;

  public ScriptDesk(Releases releases, CaseBook cases) {
    this.releases = releases;
    this.cases = cases;
  }

  /** A client to read to. */
  public record Sample(String key, String name, boolean named) {}

  /** The same script in another language, if there is one. */
  public record Sibling(String language, String path, boolean exists) {}

  /** What a script may name. */
  public record Named(String key, String meaning, boolean section) {}

  /**
   * What stands beside the text.
   *
   * @param spoken what is said; empty where the text is not sound
   * @param problems what is wrong, by line
   * @param unknown the values that are not known of this client
   */
  public record Preview(String spoken, List<RuleProblem> problems, List<String> unknown) {}

  /** What the editor of a script needs to know. */
  Map<String, Object> model(String path, RulebookFiles files, Texts texts) {
    Matcher script = matched(path);
    Map<String, String> meanings = texts.under("sheet.value.");
    Map<String, Object> model = new HashMap<>();
    model.put("action", script.group(1));
    model.put("channel", script.group(2));
    model.put("language", script.group(3));
    model.put("siblings", siblings(script, files));
    model.put(
        "named",
        Arrays.stream(ScriptValue.values())
            .map(
                it ->
                    new Named(
                        it.key(), meanings.getOrDefault(it.key(), it.meaning()), it.isSection()))
            .toList());
    model.put("samples", samples(script.group(1), files));
    return model;
  }

  /**
   * Says the text as it stands on the screen.
   *
   * @param sample key of one of the samples; the first where it is none of them
   * @param direction who began
   */
  Preview preview(Unsaved file, String sample, Direction direction) {
    String path = file.path();
    Matcher name = matched(path);
    List<RuleProblem> problems = new ArrayList<>();
    ActionSheet actions = actions(file.files());
    Optional<Script> script =
        ScriptReader.read(file.alone(), actions, problems)
            .find(name.group(1), Channel.valueOf(name.group(2)), name.group(3));
    problems.removeIf(it -> !it.file().equals(path));
    SpokenScript.check(
        path,
        file.content(),
        phrases(file.files()),
        (line, message) -> problems.add(new RuleProblem(path, line, 0, message)));
    Optional<Action> action = actions.catalogue().find(name.group(1));
    if (script.isEmpty() || action.isEmpty()) {
      return new Preview("", problems, List.of());
    }
    Told told = told(sample, name.group(1), file.files());
    Rehearsal rehearsal =
        releases.withLive(
            release ->
                Funnel.rehearse(
                    release, asked(told.input(), direction), action.get(), script.get()));
    return new Preview(
        rehearsal.text(),
        problems,
        rehearsal.unknown().stream().filter(it -> !it.isSection()).map(ScriptValue::key).toList());
  }

  private static DecisionInput asked(DecisionInput input, Direction direction) {
    Profile who = input.profile();
    Profile named =
        new Profile(
            who.client(),
            who.identity().name() == null ? SOMEBODY : who.identity(),
            who.household(),
            who.holdings(),
            who.loanAccounts(),
            who.contacts(),
            who.responses(),
            who.consents(),
            who.surveyAnswers(),
            who.povertyScores(),
            who.lifeEvents(),
            who.complaints());
    Occasion then = input.occasion();
    return new DecisionInput(
        named,
        new Occasion(then.channel(), direction, then.contexts(), then.language(), then.limit()),
        input.now(),
        input.seed());
  }

  /** Those whose case names the action first. */
  private List<Sample> samples(String action, RulebookFiles files) {
    return tolds(files).stream()
        .map(it -> new Sample(key(it), it.name(), names(it, action)))
        .sorted(Comparator.comparing(it -> !it.named()))
        .toList();
  }

  private Told told(String sample, String action, RulebookFiles files) {
    List<Told> all = tolds(files);
    return all.stream()
        .filter(it -> key(it).equals(sample))
        .findFirst()
        .or(() -> all.stream().min(Comparator.comparing(it -> !names(it, action))))
        .orElseThrow(() -> new NotFound("There is no case whose client could be read to."));
  }

  private List<Told> tolds(RulebookFiles files) {
    return cases.read(files, RulebookContent.read(files).actions().catalogue(), new ArrayList<>());
  }

  private static String key(Told told) {
    return told.file() + ":" + told.line();
  }

  /** Whether the case expects the action to come first. */
  private static boolean names(Told told, String action) {
    return told.facts().path("expect").path("first").asText().equals(action);
  }

  private static List<Sibling> siblings(Matcher script, RulebookFiles files) {
    SortedSet<String> languages =
        files.byPath().keySet().stream()
            .map(PATH::matcher)
            .filter(Matcher::matches)
            .map(it -> it.group(3))
            .collect(Collectors.toCollection(TreeSet::new));
    languages.add(script.group(3));
    return languages.stream()
        .map(
            language -> {
              String path =
                  "scripts/%s/%s.%s.md".formatted(script.group(1), script.group(2), language);
              return new Sibling(language, path, files.byPath().containsKey(path));
            })
        .toList();
  }

  private static PhraseList phrases(RulebookFiles files) {
    byte[] list = files.byPath().get(PhraseList.FILE);
    return list == null ? PhraseList.empty() : PhraseList.read(list, new ArrayList<>());
  }

  private static ActionSheet actions(RulebookFiles files) {
    byte[] content = files.byPath().get(ACTIONS);
    return Optional.ofNullable(content)
        .flatMap(it -> CsvSheet.read(ACTIONS, it, new ArrayList<>()))
        .map(ActionSheet::read)
        .orElseGet(ActionSheet::empty);
  }

  private static Matcher matched(String path) {
    Matcher script = PATH.matcher(path);
    if (!script.matches()
        || Arrays.stream(Channel.values()).noneMatch(it -> it.name().equals(script.group(2)))) {
      throw new NotFound("There is no script " + path + ".");
    }
    return script;
  }
}
