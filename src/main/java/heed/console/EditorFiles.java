package heed.console;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of the text editor Ace: scripts, its style and the pictures that the style names. */
final class EditorFiles {
  private static final int PICTURES = 26;
  private static final Set<Integer> DRAWN = Set.of(5, 6, 7, 8, 9, 10, 11, 12, 25);

  private EditorFiles() {}

  /** Where each lies among the webjars, by the name that pages use. */
  static Map<String, String> all() {
    Map<String, String> files = new TreeMap<>();
    for (String script :
        new String[] {"ace.js", "ext-language_tools.js", "ext-searchbox.js", "mode-drools.js"}) {
      files.put("ace/" + script, "ace-builds/{ace.version}/src-min-noconflict/" + script);
    }
    files.put("ace/ace.css", "ace-builds/{ace.version}/css/ace.css");
    for (int number = 1; number <= PICTURES; number++) {
      String picture = "main-" + number + (DRAWN.contains(number) ? ".svg" : ".png");
      files.put("ace/" + picture, "ace-builds/{ace.version}/css/" + picture);
    }
    return files;
  }
}
