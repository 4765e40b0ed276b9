package heed.rulebook.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the parser of Drools says in its own. */
final class DrlErrors {
  private static final Pattern CODE = Pattern.compile("\\[ERR (\\d+)\\] Line (\\d+):(\\d+) (.*)");
  private static final Pattern INPUT = Pattern.compile("input '(.*?)'", Pattern.DOTALL);

  private DrlErrors() {}

  static String plain(String message) {
    Matcher code = CODE.matcher(message.replace('\n', ' ').strip());
    if (!code.matches()) {
      return "this cannot be read as a rule.";
    }
    Matcher input = INPUT.matcher(code.group(4));
    if (!input.find() || input.group(1).equals("<eof>")) {
      return "this cannot be read as a rule. Is an end, a bracket or a quotation mark missing?";
    }
    return "\"%s\" cannot stand here.".formatted(input.group(1).strip());
  }
}
