// parameters.csv as what it means: names, each with its values over time.
"use strict";
window.HeedParameters = (() => {
  const Text = window.HeedSheetText;

  /** The sections of the file, by the comments above their first lines: [{ title, names: [{ name, lines, now, next }] }]. */
  const read = (text, today) => {
    const sheet = Text.read(text);
    const at = Object.fromEntries(sheet.headings.map((heading, place) => [heading, place]));
    const byName = new Map();
    const sections = [{ title: "", names: [] }];
    for (const row of sheet.rows.filter(it => it.values.some(Boolean))) {
      const line = { row, line: row.line };
      for (const key of ["name", "value", "unit", "since", "owner", "why"]) line[key] = row.values[at[key]] ?? "";
      if (row.note) sections.push({ title: row.note, names: [] });
      if (!byName.has(line.name)) {
        const parameter = { name: line.name, lines: [] };
        byName.set(line.name, parameter);
        sections[sections.length - 1].names.push(parameter);
      }
      byName.get(line.name).lines.push(line);
    }
    for (const parameter of byName.values()) {
      parameter.lines.sort((a, b) => a.since.localeCompare(b.since));
      const begun = parameter.lines.filter(line => line.since <= today);
      parameter.now = begun[begun.length - 1] || parameter.lines[0];
      parameter.next = parameter.lines.find(line => line.since > today && line !== parameter.now);
    }
    return { sheet, at, sections: sections.filter(section => section.names.length), byName };
  };

  const values = (book, told) => book.sheet.headings.map(heading => told[heading] ?? "");

  /** The text with one more dated line of a parameter, right behind its others; a new name goes to the end. */
  const add = (book, told) => {
    const known = book.byName.get(told.name);
    const rows = book.sheet.rows;
    const behind = known ? known.lines.map(line => line.row).reduce((a, b) => (a.index > b.index ? a : b)) : rows[rows.length - 1];
    return Text.insertRows(book.sheet, behind || null, [values(book, told)]);
  };

  const correct = (book, line, told) => Text.setCells(book.sheet, line.row, Object.fromEntries(book.sheet.headings.map((heading, place) => [place, told[heading] ?? line.row.values[place]])));

  const withdraw = (book, line) => Text.removeRow(book.sheet, line.row);

  return { read, add, correct, withdraw };
})();
