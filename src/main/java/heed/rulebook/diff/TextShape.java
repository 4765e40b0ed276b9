package heed.rulebook.diff;

import heed.rulebook.FileKind;
import heed.rulebook.diff.Change.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named parts that a text of the rulebook consists of, and how one begins. */
enum TextShape {
  RULES(
      Part.RULE,
      "rule",
      "\\s*rule\\s+[\"']?((?<=\")[^\"]*|(?<=')[^']*|[^\"'\\s]+).*",
      "\\s*(//|/\\*|\\*).*"),
  CASES(Part.CASE, "case", "-\\s+case:\\s*[\"']?(.*?)[\"']?\\s*", "#.*"),
  SENTENCES(Part.SENTENCE, "sentence", "\\[(?:when|then)](.+?)\\s*=\\s.*", "#.*"),
  SCRIPT(Part.SECTION, "part", "\\*\\*(.+?)\\*\\*\\s*", null),
  README(Part.SECTION, "section", "#{1,6}\\s+(.*?)\\s*", null),
  PLAIN(Part.TEXT, "text", null, null);

  private final Part part;
  private final String noun;
  private final Pattern beginning;
  private final Pattern comment;

  TextShape(Part part, String noun, String beginning, String comment) {
    this.part = part;
    this.noun = noun;
    this.beginning = beginning == null ? null : Pattern.compile(beginning);
    this.comment = comment == null ? null : Pattern.compile(comment);
  }

  /** The shape of the file at the path; plain lines if it has no named parts. */
  static TextShape ofPath(String path) {
    return FileKind.of(path)
        .map(
            kind ->
                switch (kind) {
                  case RULES, SENTENCE_RULES -> RULES;
                  case SENTENCES -> SENTENCES;
                  case CASES -> CASES;
                  case SCRIPT -> SCRIPT;
                  case README -> README;
                  default -> PLAIN;
                })
        .orElse(PLAIN);
  }

  Part part() {
    return part;
  }

  String noun() {
    return noun;
  }

  /** The name of the part that begins with the line; empty if none does. */
  Optional<String> nameIn(String line) {
    if (beginning == null) {
      return Optional.empty();
    }
    Matcher matcher = beginning.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** What a part of the given name is called in a sentence; the name is empty before the first. */
  String title(String name) {
    return !name.isEmpty()
        ? noun + " " + Shown.quoted(name)
        : this == PLAIN ? "text" : "text before the first " + noun;
  }

  /** Whether the line, right above a part, speaks of that part. */
  boolean isComment(String line) {
    return comment != null && comment.matcher(line).matches();
  }
}
