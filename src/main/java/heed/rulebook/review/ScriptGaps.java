package heed.rulebook.review;

import heed.catalogue.Action;
import heed.rulebook.script.Scripts;
import heed.shared.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds scripts that are missing where most others are there. */
final class ScriptGaps implements Reviewer {
  private static final Pattern PATH =
      Pattern.compile("scripts/([^/]+)/([A-Z_]+)\\.([a-z]{2})\\.md");

  @Override
  public void review(Reviewed rulebook, Report report) {
    Map<String, Set<String>> languages = new TreeMap<>();
    rulebook
        .files()
        .byPath()
        .keySet()
        .forEach(
            path -> {
              Matcher script = PATH.matcher(path);
              if (script.matches()) {
                languages
                    .computeIfAbsent(script.group(1) + "/" + script.group(2), t -> new TreeSet<>())
                    .add(script.group(3));
              }
            });
    List<Action> actions = rulebook.content().actions().catalogue().actions();
    for (Action action : actions) {
      for (Channel channel : action.channels()) {
        if (!languages.containsKey(treatment(action, channel)) && !action.isNoAction()) {
          report.add(
              ReviewFinding.CHANNEL_WITHOUT_SCRIPT,
              folder(action, channel) + "." + Scripts.FALLBACK_LANGUAGE + ".md",
              0,
              0,
              "%s may be proposed on %s, but has no script for it, so it never is."
                  .formatted(action.code(), channel));
        }
      }
    }
    for (Channel channel : Channel.values()) {
      languages(channel, actions, languages, report);
    }
  }

  private static void languages(
      Channel channel, List<Action> actions, Map<String, Set<String>> languages, Report report) {
    Map<String, List<Action>> speaking = new TreeMap<>();
    List<Action> scripted = new ArrayList<>();
    for (Action action : actions) {
      Set<String> own = languages.getOrDefault(treatment(action, channel), Set.of());
      own.forEach(
          language -> speaking.computeIfAbsent(language, l -> new ArrayList<>()).add(action));
      if (!own.isEmpty()) {
        scripted.add(action);
      }
    }
    speaking.forEach(
        (language, speakers) -> {
          boolean usual = speakers.size() * 2 > scripted.size();
          for (Action action : scripted) {
            if ((usual || language.equals(Scripts.FALLBACK_LANGUAGE))
                && !speakers.contains(action)) {
              report.add(
                  ReviewFinding.LANGUAGE_WITHOUT_SCRIPT,
                  folder(action, channel) + "." + language + ".md",
                  0,
                  0,
                  "%d of %d scripts for %s are there in '%s', but that of %s is not. Translate it."
                      .formatted(
                          speakers.size(), scripted.size(), channel, language, action.code()));
            }
          }
        });
  }

  private static String treatment(Action action, Channel channel) {
    return action.code() + "/" + channel;
  }

  private static String folder(Action action, Channel channel) {
    return "scripts/" + treatment(action, channel);
  }
}
