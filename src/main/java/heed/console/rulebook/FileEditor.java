package heed.console.rulebook;

import heed.rulebook.FileKind;
import heed.shared.InvalidInput;
import java.util.List;
import java.util.Locale;

/** What a file is edited in. */
public enum FileEditor {
  SENTENCES,
  TABLE,
  PARAMETERS,
  ACTIONS,
  SCRIPT,
  CASE,
  TEXT;

  private static final List<String> ACE =
      List.of(
          "ace/ace.js",
          "ace/ext-language_tools.js",
          "ace/ext-searchbox.js",
          "ace/mode-drools.js",
          "rulebook-sentences.js",
          "rulebook-ace.js");

  private static final List<String> GRID =
      List.of(
          "tabulator.js",
          "rulebook-sheet-text.js",
          "rulebook-sheet-editor.js",
          "rulebook-sheet-grid.js",
          "rulebook-sheet.js");

  private static final List<String> BOOK =
      List.of(
          "rulebook-element.js",
          "rulebook-sheet-text.js",
          "rulebook-parameters-text.js",
          "rulebook-parameters.js");

  /**
   * The editor of a file.
   *
   * @throws InvalidInput if a rulebook has no place for it
   */
  static FileEditor of(String path) {
    FileKind kind =
        FileKind.of(path)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "path", "a rulebook has no place for a file %s".formatted(path)));
    return switch (kind) {
      case SENTENCES, SENTENCE_RULES, RULES -> SENTENCES;
      case TABLE, CONTACT_POLICY, REMEDIES, BANNED_PHRASES -> TABLE;
      case PARAMETERS -> PARAMETERS;
      case ACTIONS -> ACTIONS;
      case SCRIPT -> SCRIPT;
      case CASES -> CASE;
      case README -> TEXT;
    };
  }

  /** As pages and scripts write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is edited as text in Ace. */
  public boolean isAce() {
    return scripts().equals(ACE);
  }

  /** The scripts of the editor, in the order in which they load behind that of the page. */
  public List<String> scripts() {
    return switch (this) {
      case TABLE, ACTIONS -> GRID;
      case PARAMETERS -> BOOK;
      case SCRIPT -> List.of("rulebook-element.js", "rulebook-script.js");
      case CASE -> List.of("rulebook-element.js", "rulebook-case.js");
      case SENTENCES, TEXT -> ACE;
    };
  }

  /** Its styles. */
  public List<String> styles() {
    return switch (this) {
      case TABLE, ACTIONS -> List.of("tabulator.css", "rulebook-sheet.css");
      case PARAMETERS, SCRIPT, CASE -> List.of("rulebook-sheet.css");
      case SENTENCES, TEXT -> List.of("ace/ace.css");
    };
  }
}
