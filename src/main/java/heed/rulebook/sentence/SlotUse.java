package heed.rulebook.sentence;

import heed.rulebook.check.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a slot in the DRL that its sentence stands for.
 *
 * @param kind what goes into it
 * @param about the fact and its property, such as {@code Client.occupation}, or empty
 * @param words the constants that may stand there, or empty
 */
record SlotUse(SlotKind kind, String about, List<String> words) {
  private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*==\\s*\"$");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+)\\.$");
  private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w*)\\(");
  private static final Pattern CONCLUSION = Pattern.compile("new (\\w+)\\(([^;]*)$");

  /** What the first place of the slot in the DRL says about it. */
  static SlotUse of(String slot, String drl) {
    int place = drl.indexOf("{" + slot + "}");
    if (place < 0) {
      return new SlotUse(SlotKind.TEXT, "", List.of());
    }
    String before = drl.substring(0, place);
    Matcher constant = CONSTANT.matcher(before);
    if (before.endsWith("number(\"")) {
      return new SlotUse(SlotKind.PARAMETER, "", List.of());
    }
    Matcher concluded = CONCLUSION.matcher(before);
    if (constant.find()) {
      return new SlotUse(SlotKind.WORD, constant.group(1), constants(constant.group(1)));
    }
    if (concluded.find()) {
      int component = (int) concluded.group(2).chars().filter(c -> c == ',').count();
      return ofProperty(concluded.group(1), component(concluded.group(1), component));
    }
    Matcher compared = COMPARED.matcher(before);
    return compared.find()
        ? ofProperty(lastType(before), compared.group(1))
        : new SlotUse(before.endsWith("\"") ? SlotKind.CODE : SlotKind.NUMBER, "", List.of());
  }

  private static SlotUse ofProperty(String type, String property) {
    SlotKind kind =
        switch (property) {
          case "action" -> SlotKind.ACTION;
          case "reason" -> SlotKind.TEXT;
          case "strength", "fit", "score", "factor" -> SlotKind.NUMBER;
          case "name" -> type.equals("Segment") ? SlotKind.SEGMENT : SlotKind.CODE;
          case "theme" -> SlotKind.NEED;
          default -> SlotKind.CODE;
        };
    return new SlotUse(kind, type + "." + property, List.of());
  }

  private static String lastType(String before) {
    String last = "";
    Matcher pattern = PATTERN.matcher(before);
    while (pattern.find()) {
      last = pattern.group(1);
    }
    return last;
  }

  private static String component(String type, int place) {
    return Vocabulary.fact(type)
        .map(fact -> fact.type().getRecordComponents())
        .filter(components -> place < components.length)
        .map(components -> components[place].getName())
        .orElse("");
  }

  private static List<String> constants(String type) {
    return Vocabulary.types().stream()
        .filter(known -> known.isEnum() && known.getSimpleName().equals(type))
        .flatMap(known -> Arrays.stream(known.getEnumConstants()))
        .map(Object::toString)
        .toList();
  }
}
