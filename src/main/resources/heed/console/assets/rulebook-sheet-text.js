// A CSV file as text: it is read into lines and cells, and every change touches nothing but the cells or lines that it is about.
"use strict";
window.HeedSheetText = (() => {
  const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

  /** The end of the cell that begins at the place: behind its closing quote, or before the next comma or line end. */
  const endOfCell = (text, from) => {
    let at = from;
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"' && text[++at] !== '"') break;
      }
    }
    while (at < text.length && !",\r\n".includes(text[at])) at++;
    return at;
  };

  const valueOf = raw => raw.startsWith('"') && raw.endsWith('"') && raw.length > 1
    ? raw.slice(1, -1).replaceAll('""', '"').trim()
    : raw.trim();

  const endOfLine = (text, from) => {
    const end = text.indexOf("\n", from);
    return end < 0 ? text.length : end + 1;
  };

  /** One record: [start, end) with its line end, and its cells as [start, end) with the values in them. */
  const readRecord = (text, start) => {
    const cells = [];
    if (text[start] === "#") return { start, end: endOfLine(text, start), cells };
    let at = start;
    for (;;) {
      const end = endOfCell(text, at);
      cells.push({ start: at, end, value: valueOf(text.slice(at, end)) });
      at = end;
      if (text[at] !== ",") break;
      at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    return { start, end: at, cells };
  };

  /** A row may be all empty, as a new one is; a line without anything on it is none. */
  const isRow = record => (record.cells.length > 1 || record.cells[0]?.value) && !record.cells[0].value.startsWith("#");

  /**
   * Reads a text: its headings in lower case, the record of the headings, and a row for each line below that is neither
   * empty nor a comment, with `line` (from 1), `values`, and `note`: the comment right above it, if any.
   */
  const read = text => {
    const sheet = { text, headings: [], rows: [], heading: null, newline: text.includes("\r\n") ? "\r\n" : "\n" };
    let line = 1;
    let note = "";
    for (let at = 0; at < text.length;) {
      const record = readRecord(text, at);
      const raw = text.slice(record.start, record.end);
      record.line = line;
      line += raw.split("\n").length - 1;
      at = record.end;
      if (!isRow(record)) {
        if (raw.startsWith("#")) note = raw.slice(1).trim();
        continue;
      }
      record.values = record.cells.map(cell => cell.value);
      if (!sheet.heading) {
        sheet.heading = record;
        sheet.headings = record.values.map(value => value.toLowerCase());
      } else {
        record.note = note;
        record.index = sheet.rows.length;
        sheet.rows.push(record);
      }
      note = "";
    }
    return sheet;
  };

  const quoted = value => {
    const flat = String(value).replace(/\s*[\r\n]+\s*/g, " ").trim();
    return NEEDS_QUOTES.test(flat) || flat.startsWith("#") ? '"' + flat.replaceAll('"', '""') + '"' : flat;
  };

  const written = values => values.map(quoted).join(",");

  const splice = (text, start, end, put) => text.slice(0, start) + put + text.slice(end);

  /** The text with cells of one row changed, by their places; a row that is too short is filled up to them. */
  const setCells = (sheet, row, values) => {
    let { text } = sheet;
    const places = Object.keys(values).map(Number).sort((a, b) => b - a);
    const last = places[0];
    if (last >= row.cells.length) {
      const more = Array.from({ length: last - row.cells.length + 1 }, (it, at) => quoted(values[row.cells.length + at] ?? ""));
      text = splice(text, row.cells[row.cells.length - 1].end, row.cells[row.cells.length - 1].end, "," + more.join(","));
    }
    for (const at of places) {
      const cell = row.cells[at];
      if (cell && cell.value !== values[at]) text = splice(text, cell.start, cell.end, quoted(values[at]));
    }
    return text;
  };

  /** The text with cells of several rows changed: [row, values] each. */
  const setBlock = (sheet, changes) => [...changes].sort((a, b) => b[0].start - a[0].start)
    .reduce((text, [row, values]) => setCells({ text }, row, values), sheet.text);

  /** The text with rows put behind the given one, or below the headings where there is none. */
  const insertRows = (sheet, behind, rows) => {
    const { text, newline } = sheet;
    const at = (behind || sheet.heading).end;
    const before = at > 0 && text[at - 1] !== "\n" ? newline : "";
    return splice(text, at, at, before + rows.map(values => written(values) + newline).join(""));
  };

  const removeRow = (sheet, row) => splice(sheet.text, row.start, row.end, "");

  /** The text with the row before, or behind, its neighbour; comments between them stay where they are. */
  const moveRow = (sheet, row, by) => {
    const other = sheet.rows[row.index + by];
    if (!other) return sheet.text;
    const [upper, lower] = by < 0 ? [other, row] : [row, other];
    const body = record => sheet.text.slice(record.start, record.end).replace(/\r?\n$/, "");
    const ending = record => sheet.text.slice(record.start + body(record).length, record.end);
    return sheet.text.slice(0, upper.start) + body(lower) + ending(upper) + sheet.text.slice(upper.end, lower.start)
      + body(upper) + ending(lower) + sheet.text.slice(lower.end);
  };

  /** What a spreadsheet puts on the clipboard, as rows of cells. */
  const readBlock = text => {
    const rows = [[]];
    const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
    for (let found; pattern.lastIndex < text.length && (found = pattern.exec(text));) {
      rows[rows.length - 1].push((found[1] === undefined ? found[2] : found[1].replaceAll('""', '"')).trim());
      if (found[3] === "") break;
      if (found[3] === "\t") {
        if (pattern.lastIndex === text.length) rows[rows.length - 1].push("");
      } else if (pattern.lastIndex < text.length) rows.push([]);
    }
    return rows.filter(row => row.length > 0);
  };

  const writeBlock = rows => rows.map(row => row.map(value => /["\t\r\n]/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value).join("\t")).join("\n");

  return { read, setCells, setBlock, insertRows, removeRow, moveRow, readBlock, writeBlock };
})();
