package heed.console.rulebook.sheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static heed.console.rulebook.sheet.SheetAuthor.LIFE_STAGE;
import static heed.console.rulebook.sheet.SheetAuthor.cell;
import static heed.console.rulebook.sheet.SheetAuthor.focus;
import static heed.console.rulebook.sheet.SheetAuthor.lines;
import static heed.console.rulebook.sheet.SheetAuthor.paste;
import static heed.console.rulebook.sheet.SheetAuthor.stored;
import static heed.testing.Browser.isAccessible;
import static heed.testing.Browser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import heed.testing.Browser;
import heed.testing.HeedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An author's work with tables, in a real browser. */
class TablesBrowserIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @RegisterExtension static final Browser BROWSER = Browser.of(HEED);

  private static SheetAuthor maria;

  @BeforeAll
  static void anAuthor() {
    maria = new SheetAuthor(HEED, BROWSER);
  }

  @Test
  void aWrongCellIsMarkedAndMendedABlockIsPastedAndEveryOtherLineKeepsItsBytes()
      throws IOException {
    String draft = maria.draft();
    Page page = maria.open(draft, LIFE_STAGE);
    assertThat(page.locator(".tabulator-row").first()).isVisible();
    isAccessible(page);
    shot(page, "table");

    focus(page, 1, 5);
    page.keyboard().press("Enter");
    page.keyboard().type("SAV");
    assertThat(page.locator("#sheet-choices li")).hasCount(1);
    isAccessible(page);
    shot(page, "table-choices");
    page.keyboard().type("INGS_GOALS");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowUp");
    assertThat(cell(page, 1, 5)).hasClass(Pattern.compile(".*wrong.*"));
    assertThat(page.locator(".cell-says")).containsText("Did you mean SAVINGS_GOAL?");
    isAccessible(page);
    shot(page, "table-wrong");
    page.locator("#sheet-filter").focus();
    focus(page, 4, 3);
    page.keyboard().press("Enter");
    page.keyboard().type("WOMAN");
    assertThat(page.locator("#sheet-choices li")).hasCount(2);
    shot(page, "table-candidate");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    focus(page, 1, 5);
    page.keyboard().press("Enter");
    page.keyboard().type("SAV");
    page.keyboard().press("Enter");
    assertThat(page.locator(".tabulator-cell.wrong")).hasCount(0);
    assertThat(cell(page, 1, 5)).hasText("SAVINGS_GOAL");

    focus(page, 2, 7);
    page.keyboard().press("Enter");
    page.keyboard().press("Control+a");
    page.keyboard().type("<img src=x onerror=alert(1)>");
    page.keyboard().press("Enter");
    assertThat(cell(page, 2, 7)).hasText("<img src=x onerror=alert(1)>");
    page.keyboard().press("Control+z");
    assertThat(cell(page, 2, 7)).not().containsText("img");

    List<String> expected = lines(LIFE_STAGE);
    expected.set(3, expected.get(3).replace("WALLET_ACTIVATION", "SAVINGS_GOAL"));
    int last = expected.size() - 3;
    focus(page, last - 1, 6);
    paste(page, "0.11\tOne\n0.12\tTwo\n0.13\tThree, and more");
    assertThat(page.locator(".tabulator-row")).hasCount(last + 2);
    assertThat(page.locator(".sheet-said")).hasText("3 rows pasted, 2 of them new");
    page.keyboard().press("Control+z");
    assertThat(page.locator(".tabulator-row")).hasCount(last);
    page.keyboard().press("Control+y");
    assertThat(page.locator(".tabulator-row")).hasCount(last + 2);
    page.keyboard().press("Control+z");
    stored(page);
    assertThat(maria.text(draft, LIFE_STAGE)).isEqualTo(String.join("\n", expected));
  }

  @Test
  void rowsAreAddedMovedAndDeletedByKeyboardAloneAndTechnicalColumnsShowWhenAskedFor()
      throws IOException {
    String draft = maria.draft();
    String path = "1-segmentation/shocks.csv";
    Page page = maria.open(draft, path);
    focus(page, 0, 0);
    assertThat(page.locator("[role=columnheader][tabulator-field=c2]")).not().isVisible();
    page.keyboard().press("Insert");
    page.keyboard().press("F2");
    page.keyboard().type("FLOOD");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    page.keyboard().type("FLOOD");
    page.keyboard().press("Tab");
    page.keyboard().type("FLOODED");
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    page.keyboard().type("FLOODED");
    page.keyboard().press("Tab");
    page.keyboard().type("A flood, and little is left");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Alt+ArrowUp");
    page.locator("[data-do=technical]").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[role=columnheader][tabulator-field=c2]")).isVisible();
    isAccessible(page);
    shot(page, "table-technical");
    stored(page);
    List<String> expected = lines(path);
    expected.add(2, "FLOOD,FLOODED,SOCIAL,\"A flood, and little is left\"");
    assertThat(maria.text(draft, path)).isEqualTo(String.join("\n", expected));

    cell(page, 0, 0).focus();
    page.keyboard().press("Control+Delete");
    stored(page);
    assertThat(maria.text(draft, path)).isEqualTo(String.join("\n", lines(path)));
  }

  @Test
  void theTextOfEveryShippedTableSurvivesBeingReadAndWritten() throws IOException {
    Page page = maria.open(maria.draft(), LIFE_STAGE);
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
        Object broken =
            page.evaluate(
                """
                text => {
                  const T = window.HeedSheetText;
                  const sheet = T.read(text);
                  return sheet.rows.filter(row => {
                    const same = row.values.every((value, at) => T.setCells(sheet, row, { [at]: value }) === text);
                    const more = T.insertRows(sheet, row, [row.values]);
                    const read = T.read(more);
                    const there = T.moveRow(sheet, row, 1);
                    const back = row.index + 1 < sheet.rows.length ? T.moveRow(T.read(there), T.read(there).rows[row.index + 1], -1) : text;
                    return !same || T.removeRow(read, read.rows[row.index + 1]) !== text || back !== text || row.values.length !== sheet.headings.length;
                  }).map(row => row.line);
                }
                """,
                Files.readString(file));
        assertThat((List<?>) broken).as(file.toString()).isEmpty();
      }
    }
  }
}
