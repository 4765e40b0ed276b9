package heed.console;

import java.util.List;
import java.util.Map;

/** The files of the editors for tables, parameters, scripts and cases. */
final class SheetFiles {
  static final List<String> OWN =
      List.of(
          "rulebook-sheet.css",
          "rulebook-element.js",
          "rulebook-sheet-text.js",
          "rulebook-sheet-editor.js",
          "rulebook-sheet-grid.js",
          "rulebook-sheet.js",
          "rulebook-parameters-text.js",
          "rulebook-parameters.js",
          "rulebook-script.js",
          "rulebook-case.js");

  /** Where those of the library lie among the webjars, by the name that pages use. */
  static final Map<String, String> OF_LIBRARY =
      Map.of(
          "tabulator.js", "tabulator-tables/{tabulator.version}/dist/js/tabulator.min.js",
          "tabulator.css",
              "tabulator-tables/{tabulator.version}/dist/css/tabulator_simple.min.css");

  private SheetFiles() {}
}
