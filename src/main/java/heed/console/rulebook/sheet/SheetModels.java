package heed.console.rulebook.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.console.Texts;
import heed.rulebook.RulebookFiles;
import heed.rulebook.Stage;
import heed.rulebook.sheet.Remedies;
import heed.shared.UtcDay;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the editor of a file needs to know besides the file's text. */
public final class SheetModels {
  private final ScriptDesk scripts;
  private final ObjectMapper json;
  private final Clock clock;

  public SheetModels(ScriptDesk scripts, ObjectMapper json, Clock clock) {
    this.scripts = scripts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The model for the template {@code rulebook/editor-KIND}; empty for a kind whose editor needs
   * none.
   *
   * @param files of the draft, as they are stored
   */
  public Map<String, Object> of(String kind, String path, RulebookFiles files, Texts texts) {
    return switch (kind) {
      case "table", "actions" -> grid(columns(path, files), texts);
      case "parameters" ->
          Map.of("today", UtcDay.of(clock.instant()).toString(), "sheetTexts", says(texts));
      case "script" -> scripts.model(path, files, texts);
      case "case" -> Map.of("sheetTexts", says(texts));
      default -> Map.of();
    };
  }

  static List<SheetColumn> columns(String path, RulebookFiles files) {
    KnownWords known = KnownWords.of(files);
    Optional<Stage> stage = Stage.ofPath(path);
    if (stage.isPresent()) {
      return TableColumns.of(stage.get(), known);
    }
    return switch (path) {
      case "actions.csv" -> OwnColumns.actions(known, Texts.LANGUAGES);
      case "contact-policy.csv" -> OwnColumns.contactPolicy(known);
      case Remedies.FILE -> OwnColumns.remedies(known, Texts.LANGUAGES);
      case "scripts/banned-phrases.csv" -> OwnColumns.bannedPhrases(Texts.LANGUAGES);
      default -> List.of();
    };
  }

  private Map<String, Object> grid(List<SheetColumn> columns, Texts texts) {
    Map<String, String> meanings = texts.under("sheet.meaning.");
    List<Map<String, Object>> shown = new ArrayList<>();
    for (SheetColumn column : columns) {
      String key = column.heading().replace(' ', '-');
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("column", column);
      told.put("title", texts.word("sheet.heading", key));
      told.put("meaning", meanings.getOrDefault(key, ""));
      shown.add(told);
    }
    return Map.of("columns", write(shown), "sheetTexts", says(texts));
  }

  /** What the scripts of the editors say. */
  private String says(Texts texts) {
    return write(texts.under("sheet.js."));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a model could not be written", impossible);
    }
  }
}
