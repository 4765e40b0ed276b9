package heed.rulebook.script;

import heed.catalogue.Action;
import heed.rulebook.FileKind;
import heed.rulebook.RuleProblem;
import heed.rulebook.sheet.ActionSheet;
import heed.rulebook.sheet.AuthoredText;
import heed.shared.Channel;
import heed.shared.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code scripts/ACTION/CHANNEL.language.md}. */
public final class ScriptReader {
  private static final String FOLDER = "scripts/";
  private static final Pattern PATH = Pattern.compile("scripts/([^/]+)/([^/.]+)\\.([^/.]+)\\.md");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values()).map(Enum::name).toList();

  private final ActionSheet actions;
  private final List<RuleProblem> problems;
  private final Map<String, Script> scripts = new HashMap<>();

  private ScriptReader(ActionSheet actions, List<RuleProblem> problems) {
    this.actions = actions;
    this.problems = problems;
  }

  /**
   * The sound scripts among the files of a rulebook; what is wrong is added to the problems. An
   * action whose scripts are all missing is a problem too, and so is one on CALL without a call
   * script in English: staff must never have to improvise.
   */
  public static Scripts read(
      SortedMap<String, byte[]> files, ActionSheet actions, List<RuleProblem> problems) {
    ScriptReader reader = new ScriptReader(actions, problems);
    files.forEach(
        (path, content) -> {
          if (FileKind.of(path).equals(Optional.of(FileKind.SCRIPT))
              || (path.startsWith(FOLDER) && FileKind.of(path).isEmpty())) {
            reader.readFile(path, content);
          }
        });
    actions.catalogue().actions().forEach(action -> reader.checkComplete(action, files));
    return new Scripts(reader.scripts);
  }

  private void readFile(String path, byte[] content) {
    Matcher name = PATH.matcher(path);
    if (!name.matches()) {
      report(
          path,
          "a script's path is scripts/ACTION/CHANNEL.language.md, such as scripts/SAVINGS_GOAL/CALL.en.md");
      return;
    }
    String action = name.group(1);
    String channel = name.group(2);
    String language = name.group(3);
    int before = problems.size();
    if (!actions.codes().contains(action)) {
      report(
          path,
          "there is no action '%s' in actions.csv%s"
              .formatted(action, Nearest.hint(action, actions.codes())));
    }
    if (!CHANNELS.contains(channel)) {
      report(
          path,
          "the file's name must begin with one of %s, but begins with '%s'%s"
              .formatted(String.join(", ", CHANNELS), channel, Nearest.hint(channel, CHANNELS)));
    }
    if (!LANGUAGES.contains(language)) {
      report(
          path,
          "'%s' is not a language; use a two-letter code in small letters, such as en or es"
              .formatted(language));
    }
    Optional<String> text = AuthoredText.decode(path, content, problems);
    text.map(t -> t.replace("\r\n", "\n").replace('\r', '\n'))
        .ifPresent(
            t -> {
              Set<ScriptValue> values = ScriptText.check(path, t, problems);
              if (problems.size() == before) {
                String treatment = action + "/" + channel + "." + language;
                scripts.put(treatment, new Script(treatment, values, t));
              }
            });
  }

  private void checkComplete(Action action, SortedMap<String, byte[]> files) {
    if (action.isNoAction()) {
      return;
    }
    String folder = FOLDER + action.code() + "/";
    boolean any =
        action.channels().stream()
            .anyMatch(
                channel ->
                    files.keySet().stream().anyMatch(f -> f.startsWith(folder + channel + ".")));
    String call = folder + Channel.CALL + ".en.md";
    if (!any) {
      report(
          folder.substring(0, folder.length() - 1),
          "%s has no script for any of its channels (%s); write at least one"
              .formatted(
                  action.code(),
                  String.join(", ", action.channels().stream().map(Enum::name).toList())));
    } else if (action.channels().contains(Channel.CALL) && !files.containsKey(call)) {
      report(
          call,
          "this script is missing, and %s may be proposed on CALL; write it, or take CALL out of its channels in actions.csv"
              .formatted(action.code()));
    }
  }

  private void report(String path, String message) {
    problems.add(new RuleProblem(path, 0, 0, message));
  }
}
