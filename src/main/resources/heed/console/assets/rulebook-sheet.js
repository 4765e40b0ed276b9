// The editor of tables: what its buttons and keys do to the text of the file.
"use strict";
{
  const Text = window.HeedSheetText;
  const host = document.getElementById("sheet");
  const texts = JSON.parse(host.dataset.texts);
  const columns = Object.fromEntries(JSON.parse(host.dataset.columns).map(it => [it.column.heading, it]));
  const readOnly = document.getElementById("editor").dataset.readonly === "true";
  const element = host.querySelector(".grid");
  const says = host.querySelector(".cell-says");
  const past = [];
  const future = [];
  let sheet = Text.read(window.HeedFile.text());
  let problems = [];
  const fill = (text, ...values) => values.reduce((said, value, at) => said.replace("{" + at + "}", value), text);

  const grid = window.HeedSheetGrid.create(element, sheet, columns, texts, { active: () => tell(), order: () => tools(), filtered: () => tell() });
  const rowAt = index => sheet.rows[index];
  const valueAt = (row, column) => rowAt(row)?.values[column] ?? "";

  /** Shows a text; the cell at `at` is active afterwards. */
  const show = (text, at) => {
    sheet = Text.read(text);
    place(problems);
    return Promise.resolve(grid.show(sheet)).then(() => {
      const row = Math.max(0, Math.min(sheet.rows.length - 1, at ? at.row : grid.active.row));
      const column = at ? at.column : grid.active.column;
      grid.mark(problems);
      if (at && sheet.rows.length) {
        reveal(row);
        grid.go(row, column);
      } else grid.settle();
      tools();
    });
  };
  const commit = (text, at) => {
    if (text === sheet.text || readOnly) return at && grid.go(at.row, at.column);
    past.push({ text: sheet.text, at: { row: grid.active.row, column: grid.active.column } });
    future.length = 0;
    window.HeedFile.change(text);
    return show(text, at);
  };
  const travel = (from, to) => {
    const step = from.pop();
    if (!step) return;
    to.push({ text: sheet.text, at: { row: grid.active.row, column: grid.active.column } });
    window.HeedFile.change(step.text);
    show(step.text, step.at);
  };

  const here = () => ({ row: grid.active.row, column: grid.active.column });
  const inOrder = () => !grid.isSorted() && !grid.isFiltered();

  /** Shows all rows, and says so, where a filter hides this one. */
  const reveal = row => {
    if (!grid.isFiltered() || grid.shown().includes(row)) return;
    host.querySelector("[name=filter]").value = "";
    grid.unfilter();
    say(texts.unfiltered);
  };

  /** A new row gets what all rows say in the columns that are hidden. */
  const blank = () => sheet.headings.map((heading, at) => {
    const said = new Set(sheet.rows.map(row => row.values[at]));
    return grid.columnOf(at).column.technical && said.size === 1 ? [...said][0] : "";
  });
  const insert = rows => {
    const behind = rowAt(grid.active.row) || null;
    const first = behind ? behind.index + 1 : 0;
    return commit(Text.insertRows(sheet, behind, rows), { row: first, column: grid.visible()[0] ?? 0 });
  };
  const pickedRows = () => grid.box().rows.map(rowAt).filter(Boolean).sort((a, b) => a.index - b.index);
  const dropRows = () => {
    const rows = pickedRows();
    if (!rows.length) return;
    const text = [...rows].reverse().reduce((left, row) => Text.removeRow({ text: left }, row), sheet.text);
    const gone = new Set(rows.map(row => row.index));
    const order = grid.shown();
    const stay = order.filter(row => !gone.has(row));
    const next = order.slice(order.indexOf(grid.box().rows[0])).find(row => !gone.has(row)) ?? stay[stay.length - 1];
    commit(text, next === undefined ? undefined : { row: next - rows.filter(row => row.index < next).length, column: grid.active.column });
  };
  const move = by => {
    const row = rowAt(grid.active.row);
    const to = row && row.index + by;
    if (row && !inOrder()) say(texts.notInOrder);
    else if (row && rowAt(to)) commit(Text.moveRow(sheet, row, by), { row: to, column: grid.active.column });
  };

  const pickedPlaces = () => {
    const { left, right } = grid.box();
    return grid.visible().filter(at => at >= left && at <= right);
  };
  const rowOf = (places, values) => Object.fromEntries(places.map((at, n) => [at, values[n]]).filter(it => it[1] !== undefined));

  /** Writes a block from the active cell on, adding rows below; a single cell fills all that are picked. */
  const writeBlock = block => {
    if (block.length === 1 && block[0].length === 1) return fillPicked(block[0][0]);
    const order = grid.shown();
    const rows = order.slice(Math.max(0, order.indexOf(grid.box().rows[0]))).slice(0, block.length);
    const places = grid.visible().filter(at => at >= grid.box().left);
    let text = Text.setBlock(sheet, rows.map((row, at) => [rowAt(row), rowOf(places, block[at])]));
    const more = block.slice(rows.length).map(values => Object.assign(blank(), rowOf(places, values)));
    if (more.length) {
      const now = Text.read(text);
      text = Text.insertRows(now, now.rows[rows.length ? rows[rows.length - 1] : -1] || null, more);
    }
    commit(text, here());
    say(fill(texts.pasted, block.length, more.length));
  };
  const fillPicked = value => commit(Text.setBlock(sheet, pickedRows().map(row => [row, Object.fromEntries(pickedPlaces().map(at => [at, value]))])), here());

  const edit = (typed) => {
    const { row, column } = here();
    const cell = grid.cellAt(row, column);
    if (!cell || readOnly) return;
    const { title, column: known } = grid.columnOf(column);
    const field = window.HeedSheetEditor.edit(cell.getElement(), known, typed ?? valueAt(row, column), fill(texts.cell, title, rowAt(row).line), texts, (value, go) => {
      const text = value === null ? sheet.text : Text.setCells(sheet, rowAt(row), { [column]: value.trim() });
      cell.getRow().reformat();
      const after = { down: [1, 0], right: [0, 1], left: [0, -1] }[go];
      const changed = commit(text, go || value === null ? here() : undefined);
      if (after) Promise.resolve(changed).then(() => grid.step(...after));
    });
    if (typed !== undefined) {
      field.setSelectionRange(typed.length, typed.length);
      field.dispatchEvent(new Event("input"));
    }
  };

  const say = text => { host.querySelector(".sheet-said").textContent = text; };
  const tell = () => {
    const { row, column } = here();
    const found = rowAt(row);
    if (!found) return says.replaceChildren();
    const { title, meaning } = grid.columnOf(column);
    const wrong = grid.problemsAt(row, column);
    const name = document.createElement("strong");
    name.textContent = fill(texts.cell, title, found.line);
    const rest = document.createElement("span");
    rest.textContent = wrong.length ? wrong.map(it => it.message + (it.hint ? " " + it.hint : "")).join(" · ") : meaning;
    rest.className = wrong.length ? (wrong.some(it => it.severity === "error") ? "bad" : "warn") : "";
    says.replaceChildren(name, " ", rest);
    tools();
  };

  /** Finds the cell of each problem, by line and place in the line. */
  const place = list => {
    const rows = new Map(sheet.rows.map(row => [row.line, row.index]));
    problems = list.map(({ row, place: old, ...problem }) => rows.has(problem.line)
      ? { ...problem, row: rows.get(problem.line), place: problem.column > 0 && problem.column <= sheet.headings.length ? problem.column - 1 : -1 }
      : problem);
  };
  const actions = {
    add: () => insert([blank()]),
    duplicate: () => insert(pickedRows().map(row => row.values)),
    remove: dropRows, up: () => move(-1), down: () => move(1),
    undo: () => travel(past, future), redo: () => travel(future, past),
    unsort: () => { grid.unsort(); tools(); },
    technical: button => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      grid.technical(on);
      grid.settle();
    },
    columns: button => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", on);
      grid.filterColumns(on);
    },
  };
  const tools = () => {
    const shown = grid.shown();
    const row = shown.includes(grid.active.row) ? rowAt(grid.active.row) : undefined;
    const can = {
      add: !readOnly, duplicate: !readOnly && row, remove: !readOnly && row, undo: past.length, redo: future.length,
      up: !readOnly && row && row.index > 0 && inOrder(), down: !readOnly && row && row.index < sheet.rows.length - 1 && inOrder(),
    };
    Object.entries(can).forEach(([name, may]) => { host.querySelector(`[data-do=${name}]`).disabled = !may; });
    host.querySelector("[data-do=unsort]").hidden = !grid.isSorted();
    host.querySelector(".sheet-count").textContent = grid.isFiltered() ? fill(texts.rowsOf, shown.length, sheet.rows.length) : fill(texts.rows, sheet.rows.length);
  };

  const keys = {
    ArrowDown: event => grid.step(1, 0, event.shiftKey), ArrowUp: event => grid.step(-1, 0, event.shiftKey),
    ArrowRight: event => grid.step(0, 1, event.shiftKey), ArrowLeft: event => grid.step(0, -1, event.shiftKey),
    PageDown: event => grid.step(10, 0, event.shiftKey), PageUp: event => grid.step(-10, 0, event.shiftKey),
    Home: event => grid.step(event.ctrlKey ? -1e9 : 0, -1e9, event.shiftKey), End: event => grid.step(event.ctrlKey ? 1e9 : 0, 1e9, event.shiftKey),
    Enter: () => edit(), F2: () => edit(), Delete: () => fillPicked(""), Backspace: () => fillPicked(""), Insert: () => actions.add(),
  };
  const withControl = { z: event => (event.shiftKey ? actions.redo() : actions.undo()), y: () => actions.redo(), Delete: () => dropRows(), Home: keys.Home, End: keys.End, Enter: () => actions.duplicate() };

  element.addEventListener("keydown", event => {
    const cell = event.target.closest(".tabulator-cell[data-column]");
    if (!cell || window.HeedSheetEditor.isOpen()) return;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) move(event.key === "ArrowUp" ? -1 : 1);
    else if (control) {
      const act = withControl[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      act(event);
    } else if (keys[event.key]) keys[event.key](event);
    else if (event.key.length === 1 && !event.altKey) edit(event.key);
    else return;
    event.preventDefault();
  });
  element.addEventListener("mousedown", event => {
    const cell = event.target.closest(".tabulator-cell[data-column]");
    if (!cell || cell.classList.contains("editing")) return;
    event.preventDefault();
    window.HeedSheetEditor.settle();
    grid.go(Number(cell.dataset.row), Number(cell.dataset.column), event.shiftKey);
  });
  element.addEventListener("mouseover", event => {
    const cell = event.target.closest(".tabulator-cell[data-column]");
    if (cell && event.buttons === 1 && !window.HeedSheetEditor.isOpen() && element.contains(document.activeElement)) grid.go(Number(cell.dataset.row), Number(cell.dataset.column), true);
  });
  element.addEventListener("dblclick", event => event.target.closest(".tabulator-cell[data-column]:not(.editing)") && edit());

  const isInGrid = event => event.target instanceof Element && event.target.closest(".tabulator-cell[data-column]:not(.editing)");
  element.addEventListener("copy", event => {
    if (!isInGrid(event)) return;
    event.clipboardData.setData("text/plain", Text.writeBlock(grid.box().rows.map(row => pickedPlaces().map(at => valueAt(row, at)))));
    event.preventDefault();
  });
  element.addEventListener("paste", event => {
    if (!isInGrid(event) || readOnly) return;
    event.preventDefault();
    writeBlock(Text.readBlock(event.clipboardData.getData("text/plain")));
  });

  host.querySelector(".sheet-tools").addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });
  host.querySelector("[name=filter]").addEventListener("input", event => grid.filter(event.target.value));
  element.addEventListener("keydown", event => {
    if (!event.target.matches(".column-filter")) return;
    if (event.key === "Escape" && event.target.value) {
      event.target.value = "";
      event.target.dispatchEvent(new Event("input"));
    } else if (event.key === "Escape") host.querySelector("[data-do=columns]").focus();
    else if (event.key === "ArrowDown" || event.key === "Enter") grid.go(grid.active.row, grid.active.column);
    else return;
    event.preventDefault();
  });
  host.addEventListener("input", () => say(""));

  document.getElementById("editor").addEventListener("heed:goto", event => {
    const row = sheet.rows.find(it => it.line === event.detail.line);
    if (row) reveal(row.index);
    if (row) grid.go(row.index, Math.min(Math.max(0, event.detail.column - 1), sheet.headings.length - 1));
    event.preventDefault();
  });

  grid.built.then(() => {
    host.querySelector("[data-do=technical]").hidden = !grid.hasTechnical();
    window.HeedFile.mount({
      show: text => { past.length = future.length = 0; show(text); },
      problems: found => {
        place(found);
        grid.mark(problems);
        tell();
      },
    });
    const first = grid.visible()[0];
    if (first !== undefined) grid.go(0, first, false, true);
    tools();
  });
}
