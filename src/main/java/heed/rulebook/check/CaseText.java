package heed.rulebook.check;

import heed.rulebook.RuleProblem;
import heed.rulebook.sheet.AuthoredText;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The first look at a file of cases: plain YAML of names, values and lists, without the parts of
 * the language that name types, copy values or hide one value behind another.
 */
public final class CaseText {
  private static final int DEEPEST = 12;
  private static final int LONGEST = 2_000;
  private static final String HUGE_NUMBER =
      "[-+]?[\\d_]{16,}(?:[.eE].*)?|[-+]?[\\d_]*\\.[\\d_]{21,}(?:[eE].*)?"
          + "|[-+]?[\\d_.]+[eE](?!-\\d{1,2}$).*";

  private static final String TAG = "! is not allowed. Put a text that begins with it in quotes.";

  private final String file;
  private final List<RuleProblem> problems;
  private final Deque<Level> levels = new ArrayDeque<>();
  private int documents;

  /** A mapping or a list that has not ended; a mapping knows its keys. */
  private static final class Level {
    private final Set<String> keys;
    private boolean atKey;

    Level(boolean mapping) {
      keys = mapping ? new HashSet<>() : null;
      atKey = mapping;
    }
  }

  private CaseText(String file, List<RuleProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Adds the first thing that is wrong with the file, if anything. */
  public static void check(String file, byte[] content, List<RuleProblem> problems) {
    AuthoredText.decode(file, content, problems)
        .ifPresent(text -> new CaseText(file, problems).read(text));
  }

  private void read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(text.length() + 1);
    try {
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        Optional<String> problem = look(event);
        if (problem.isPresent()) {
          report(event.getStartMark(), problem.get());
          return;
        }
      }
    } catch (MarkedYAMLException e) {
      report(e.getProblemMark(), "this cannot be read as YAML: %s.".formatted(e.getProblem()));
    } catch (YAMLException | StackOverflowError e) {
      report(null, "this cannot be read as YAML.");
    }
  }

  private Optional<String> look(Event event) {
    if (event instanceof DocumentStartEvent document) {
      documents++;
      boolean directive =
          document.getVersion() != null
              || (document.getTags() != null && !document.getTags().isEmpty());
      return directive || documents > 1
          ? Optional.of("a file of cases is one list, without --- or % lines in it.")
          : Optional.empty();
    }
    if (event instanceof CollectionEndEvent) {
      levels.pop();
      return Optional.empty();
    }
    if (!(event instanceof NodeEvent node)) {
      return Optional.empty();
    }
    if (node instanceof AliasEvent || node.getAnchor() != null) {
      return Optional.of("& and * are not allowed. Write the value itself where it is needed.");
    }
    return node instanceof ScalarEvent scalar ? scalar(scalar) : start((CollectionStartEvent) node);
  }

  private Optional<String> start(CollectionStartEvent start) {
    if (start.getTag() != null) {
      return Optional.of(TAG);
    }
    if (isKey()) {
      return Optional.of("what stands before a : must be a word.");
    }
    levels.push(new Level(start instanceof MappingStartEvent));
    return levels.size() > DEEPEST
        ? Optional.of("this stands more than %d deep in lists and names.".formatted(DEEPEST))
        : Optional.empty();
  }

  private Optional<String> scalar(ScalarEvent scalar) {
    String value = scalar.getValue();
    boolean key = isKey();
    if (scalar.getTag() != null) {
      return Optional.of(TAG);
    }
    if (value.length() > LONGEST) {
      return Optional.of("a value may have %,d letters at the most.".formatted(LONGEST));
    }
    if (scalar.isPlain() && value.matches(HUGE_NUMBER)) {
      return Optional.of("write a number with up to 15 digits before the point and 20 behind it.");
    }
    if (key && value.equals("<<")) {
      return Optional.of("<< is not allowed. Write the values themselves.");
    }
    return key && !levels.peek().keys.add(value)
        ? Optional.of("%s stands here twice; only the last would count.".formatted(value))
        : Optional.empty();
  }

  /** Whether what comes is a key, and from now on that it has come. */
  private boolean isKey() {
    Level level = levels.peek();
    if (level == null || level.keys == null) {
      return false;
    }
    boolean key = level.atKey;
    level.atKey = !key;
    return key;
  }

  private void report(Mark at, String message) {
    problems.add(
        new RuleProblem(
            file, at == null ? 0 : at.getLine() + 1, at == null ? 0 : at.getColumn() + 1, message));
  }
}
