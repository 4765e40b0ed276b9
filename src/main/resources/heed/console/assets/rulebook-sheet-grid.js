// Shows a sheet as a grid: which cell is active, which are picked, which are wrong. It changes no text itself.
"use strict";
window.HeedSheetGrid = (() => {
  const DRAWN_AT_ONCE = 150;
  const LETTER_PX = 7.4;
  const NARROWEST = 58;
  const LONG_TEXT = 210;
  const BOLD = 1.1;

  const create = (element, sheet, columns, texts, on) => {
    const active = { row: 0, column: 0 };
    let anchor = null;
    let wrong = new Map();
    let data = sheet;

    const columnOf = place => columns[data.headings[place]] || { title: data.headings[place], meaning: "", column: { form: "TEXT", values: [], open: true, needed: false, technical: false } };
    const dataOf = row => Object.assign({ id: row.index, line: row.line }, ...row.values.map((value, at) => ({ ["c" + at]: value })));
    const field = place => "c" + place;

    const box = () => {
      const from = anchor || active;
      const rows = shown();
      const places = [rows.indexOf(from.row), rows.indexOf(active.row)].sort((a, b) => a - b);
      return { rows: rows.slice(Math.max(0, places[0]), places[1] + 1), left: Math.min(from.column, active.column), right: Math.max(from.column, active.column) };
    };
    const shown = () => table.getRows("active").map(row => row.getIndex());
    const visible = () => data.headings.map((heading, at) => at).filter(at => table.getColumn(field(at))?.isVisible());

    const dress = (cell, row, column) => {
      const problems = wrong.get(row + ":" + column);
      cell.classList.toggle("wrong", !!problems && problems.some(problem => problem.severity === "error"));
      cell.classList.toggle("doubtful", !!problems && problems.every(problem => problem.severity !== "error"));
      if (problems) cell.setAttribute("aria-invalid", true);
      else cell.removeAttribute("aria-invalid");
      if (problems) cell.title = problems.map(problem => problem.message).join("\n");
      else cell.removeAttribute("title");
    };

    const formatter = cell => {
      const place = Number(cell.getField().slice(1));
      const row = cell.getRow().getIndex();
      const text = document.createElement("span");
      // A long code may break behind its underscores, and a list behind its bars.
      text.append(...String(cell.getValue() ?? "").split(/(?<=[_|])/).flatMap((part, at) => (at ? [document.createElement("wbr"), part] : [part])));
      const at = cell.getElement();
      at.dataset.row = row;
      at.dataset.column = place;
      at.tabIndex = row === active.row && place === active.column ? 0 : -1;
      dress(at, row, place);
      return text;
    };

    /** The first column that says what follows, behind those that ask. */
    const asks = at => ["RANGE", "MATCH"].includes(columnOf(at).column.form);
    const border = ({ headings }) => (asks(0) ? headings.findIndex((heading, at) => !asks(at)) : -1);

    /** A column is at least as wide as its longest piece of a word, and grows with its longest cell. */
    const widthOf = (place, title, column) => {
      const cells = data.rows.slice(0, 500).map(row => row.values[place] ?? "");
      const longest = texts => texts.reduce((most, text) => Math.max(most, text.length), 0);
      if (column.form === "TEXT" && longest(cells) > 40) return { minWidth: LONG_TEXT, widthGrow: 4 };
      const piece = Math.max(longest(title.split(" ")) * BOLD, longest(cells.flatMap(cell => cell.split(column.form === "TEXT" ? /\s+/ : /[\s_|]+/))), column.form === "WORDS" ? longest(cells) / 3 : 0);
      return { minWidth: Math.max(NARROWEST, Math.ceil(piece * LETTER_PX) + 26), widthGrow: 0.6 + Math.min(20, longest(cells)) / 12 };
    };

    /** Whether a text has all the words that are sought, in any order. */
    const says = (text, sought) => sought.toLowerCase().split(/\s+/).every(word => text.toLowerCase().includes(word));

    /** The field above a column that keeps the rows which say these words there. */
    const columnFilter = title => (cell, rendered, seek) => {
      const field = document.createElement("input");
      field.type = "search";
      field.className = "column-filter";
      field.autocomplete = "off";
      field.value = cell.getValue();
      field.setAttribute("aria-label", texts.filterOf.replace("{0}", title));
      field.addEventListener("input", () => {
        seek(field.value);
        settle();
      });
      return field;
    };

    const definition = place => {
      const { title, meaning, column } = columnOf(place);
      return {
        title, field: field(place), formatter, headerHozAlign: "left",
        hozAlign: column.form === "NUMBER" ? "right" : "left",
        ...widthOf(place, title, column),
        variableHeight: true, cssClass: "form-" + column.form.toLowerCase() + (place === border(data) ? " gives" : ""),
        visible: !column.technical, resizable: "header", headerSortTristate: true,
        headerFilter: columnFilter(title), headerFilterFunc: (sought, value) => says(String(value ?? ""), sought),
        headerFilterLiveFilter: false, headerFilterPlaceholder: texts.contains,
        sorter: (a, b) => String(a ?? "").localeCompare(String(b ?? ""), undefined, { numeric: true }),
        titleFormatter: () => {
          const button = document.createElement("button");
          button.type = "button";
          button.className = "heading";
          button.textContent = title;
          button.title = meaning;
          return button;
        },
      };
    };
    const lineColumn = {
      title: texts.line, field: "line", width: 52, hozAlign: "right", headerHozAlign: "right", resizable: false, headerSort: false, cssClass: "line", frozen: window.innerWidth > 720,
      formatter: cell => {
        const text = document.createElement("span");
        text.textContent = cell.getValue();
        const row = cell.getRow().getIndex();
        cell.getElement().dataset.row = row;
        dress(cell.getElement(), row, -1);
        return text;
      },
    };

    const many = data.rows.length > DRAWN_AT_ONCE;
    const table = new Tabulator(element, {
      data: data.rows.map(dataOf), columns: [lineColumn, ...data.headings.map((heading, at) => definition(at))],
      layout: "fitColumns", index: "id", renderVertical: many ? "virtual" : "basic", ...(many ? { height: "62vh" } : {}),
      columnHeaderSortMulti: false, placeholder: texts.empty, autoResize: true,
    });
    const built = new Promise(resolve => table.on("tableBuilt", () => {
      // Between a grid and its rows stands nothing that means something of its own, and a cell has the focus, not what holds it.
      element.querySelector(".tabulator-header").setAttribute("role", "none");
      const holder = element.querySelector(".tabulator-tableholder");
      holder.setAttribute("role", "none");
      holder.removeAttribute("tabindex");
      resolve();
    }));

    const cellAt = (row, column) => {
      const found = table.getRow(row);
      return found && found.getCell(field(column));
    };
    const paint = () => {
      element.querySelectorAll(".picked").forEach(cell => cell.classList.remove("picked"));
      const { rows, left, right } = box();
      if (rows.length > 1 || left !== right) {
        const places = visible().filter(at => at >= left && at <= right);
        rows.forEach(row => places.forEach(at => cellAt(row, at)?.getElement().classList.add("picked")));
      }
      element.querySelectorAll(".tabulator-cell[tabindex='0']").forEach(cell => { cell.tabIndex = -1; });
      const cell = cellAt(active.row, active.column);
      if (cell) cell.getElement().tabIndex = 0;
    };

    /** Makes a cell the active one; with `extend` the picked block grows to it. */
    const go = (row, column, extend, quiet) => {
      if (extend) anchor = anchor || { ...active };
      else anchor = null;
      active.row = row;
      active.column = column;
      const found = table.getRow(row);
      if (!found) return;
      const focus = () => {
        paint();
        const cell = cellAt(row, column);
        if (cell && !quiet) {
          cell.getElement().focus({ preventScroll: many });
          cell.getElement().scrollIntoView({ block: "nearest", inline: "nearest" });
        }
        on.active();
      };
      if (many) table.scrollToRow(found, "nearest", false).then(focus, focus);
      else focus();
    };

    const step = (down, right, extend) => {
      const rows = shown();
      const places = visible();
      const row = Math.max(0, Math.min(rows.length - 1, rows.indexOf(active.row) + down));
      const at = Math.max(0, Math.min(places.length - 1, places.indexOf(active.column) + right));
      if (rows.length) go(rows[row], places[at], extend);
    };

    /** Shows another state of the sheet: only cells that differ where the rows are the same in number. */
    const show = next => {
      const same = next.headings.join("\n") === data.headings.join("\n");
      const before = data;
      data = next;
      if (!same) table.clearHeaderFilter();
      if (!same) return table.setColumns([lineColumn, ...data.headings.map((heading, at) => definition(at))]), table.replaceData(data.rows.map(dataOf));
      if (next.rows.length !== before.rows.length) return table.replaceData(next.rows.map(dataOf));
      const changed = next.rows.filter((row, at) => row.line !== before.rows[at].line || row.values.join("\n") !== before.rows[at].values.join("\n"));
      return changed.length > 200 ? table.replaceData(next.rows.map(dataOf)) : Promise.all(changed.map(row => table.updateRow(row.index, dataOf(row))));
    };

    const mark = problems => {
      const former = [...wrong.keys()];
      wrong = new Map();
      for (const problem of problems) {
        if (problem.row === undefined) continue;
        const key = problem.row + ":" + problem.place;
        wrong.set(key, [...(wrong.get(key) || []), problem]);
        if (problem.place >= 0 && problem.severity === "error") table.getColumn(field(problem.place))?.show();
      }
      new Set([...former, ...wrong.keys()]).forEach(key => {
        const [row, place] = key.split(":").map(Number);
        const found = table.getRow(row);
        const cell = found && (place < 0 ? found.getCell("line") : found.getCell(field(place)));
        if (cell) dress(cell.getElement(), row, place);
      });
    };

    const technical = shownToo => data.headings.forEach((heading, at) => {
      if (!columnOf(at).column.technical) return;
      const column = table.getColumn(field(at));
      if (!shownToo && column.getHeaderFilterValue()) column.setHeaderFilterValue("");
      column[shownToo ? "show" : "hide"]();
    });
    const hasTechnical = () => data.headings.some((heading, at) => columnOf(at).column.technical);

    /** After another filter an active cell is one that is seen. */
    const settle = () => {
      const rows = shown();
      const placeholder = element.querySelector(".tabulator-placeholder-contents");
      if (placeholder) placeholder.textContent = data.rows.length ? texts.noneShown : texts.empty;
      if (rows.length && !rows.includes(active.row)) go(rows[0], active.column, false, true);
      else paint();
      on.filtered();
    };
    const filter = words => {
      if (words.trim()) table.setFilter(row => says(data.headings.map((heading, at) => row[field(at)] ?? "").join("\n"), words.trim()));
      else table.clearFilter();
      settle();
    };
    /** Shows or hides the fields above the columns; what is hidden filters nothing. */
    const filterColumns = shownToo => {
      element.classList.toggle("filtering", shownToo);
      if (!shownToo && table.getHeaderFilters().length) table.clearHeaderFilter();
      table.redraw();
      settle();
      if (shownToo) visibleFilter()?.focus();
    };
    const visibleFilter = () => [...element.querySelectorAll(".column-filter")].find(it => it.offsetParent);
    const isFiltered = () => table.getFilters().length + table.getHeaderFilters().length > 0;
    const unfilter = () => {
      table.clearFilter();
      if (table.getHeaderFilters().length) table.clearHeaderFilter();
      settle();
    };

    table.on("dataSorted", () => on.order?.());
    return {
      built, go, step, show, mark, technical, hasTechnical, filter, filterColumns, isFiltered, unfilter, settle, box, shown, visible, columnOf, active, cellAt,
      redraw: () => table.redraw(true), isSorted: () => table.getSorters().length > 0, unsort: () => table.clearSort(),
      problemsAt: (row, place) => [...(wrong.get(row + ":" + place) || []), ...(wrong.get(row + ":-1") || [])],
    };
  };

  return { create };
})();
