package heed.rulebook.engine;

import heed.rulebook.RuleProblem;
import heed.rulebook.check.RuleCheck;
import heed.rulebook.sentence.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that are compiled together: many, because the compiler takes long to begin, but not so many
 * that memory would depend on the size of a rulebook.
 */
final class Batch {
  private static final int ENOUGH_RULES = 150;

  /** A file of many rules takes Drools far longer than the same rules in several files. */
  private static final int MOST_OF_FILE = 50;

  private static final int ENOUGH_CHARACTERS = 100_000;
  private static final int FEW_CHARACTERS = 5_000;

  /** The compiler's memory goes with the text: 1.4 kB were measured for each character. */
  private static final double BYTES_PER_CHARACTER = 1_500;

  /** How long the texts of one batch may be, for the memory that there is. */
  private static int mostCharacters() {
    if (Headroom.isThere(ENOUGH_CHARACTERS * BYTES_PER_CHARACTER)) {
      return ENOUGH_CHARACTERS;
    }
    double most = Headroom.exactBytes() / BYTES_PER_CHARACTER;
    return (int) Math.min(ENOUGH_CHARACTERS, Math.max(FEW_CHARACTERS, most));
  }

  private final List<RuleText> texts = new ArrayList<>();
  private final Map<String, String> nameByKey = new HashMap<>();
  private int characters;

  /**
   * Puts the missing rules into batches, file by file, in their order.
   *
   * @param check what checked the files
   */
  static List<Batch> of(List<RuleFile> files, Set<String> missing, RuleCheck check) {
    int mostCharacters = mostCharacters();
    List<Batch> batches = new ArrayList<>();
    Batch last = null;
    for (RuleFile file : files) {
      for (List<String> some : parts(file, missing, mostCharacters)) {
        if (last == null || !last.hasRoomFor(file, some, mostCharacters)) {
          last = new Batch();
          batches.add(last);
        }
        last.add(file, some, check);
      }
    }
    return batches;
  }

  private static List<List<String>> parts(RuleFile file, Set<String> missing, int mostCharacters) {
    List<List<String>> parts = new ArrayList<>();
    int characters = 0;
    for (String key : file.keys()) {
      if (missing.contains(key)) {
        characters += file.characters(key);
        List<String> last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last == null || last.size() == MOST_OF_FILE || characters > mostCharacters) {
          last = new ArrayList<>();
          parts.add(last);
          characters = file.characters(key);
        }
        last.add(key);
      }
    }
    return parts;
  }

  private boolean hasRoomFor(RuleFile file, List<String> keys, int mostCharacters) {
    return rules() + keys.size() <= ENOUGH_RULES
        && characters + file.characters(keys) <= mostCharacters;
  }

  private void add(RuleFile file, List<String> keys, RuleCheck check) {
    Map<String, String> wanted = new HashMap<>();
    keys.forEach(key -> wanted.put(key, file.name(key)));
    nameByKey.putAll(wanted);
    characters += file.characters(keys);
    texts.add(keys.size() == file.keys().size() ? file.text() : part(file, wanted, check));
  }

  /** Only what passed the check is built: a part of a file is checked as it is built. */
  private static RuleText part(RuleFile file, Map<String, String> wanted, RuleCheck check) {
    RuleText part = file.only(wanted.keySet());
    if (!check.allows(part, Set.copyOf(wanted.values()))) {
      throw new IllegalStateException(file.text().path() + " cannot be compiled in parts");
    }
    return part;
  }

  int rules() {
    return nameByKey.size();
  }

  /** How much memory it may take to compile them. */
  double bytes() {
    return characters * BYTES_PER_CHARACTER;
  }

  /** Compiles the rules; empty if the compiler refuses any, which is added to the problems. */
  Optional<RuleClasses> compile(List<RuleProblem> problems) {
    return Optional.ofNullable(RuleCompiler.compile(texts, problems))
        .map(model -> new RuleClasses(model, nameByKey));
  }
}
