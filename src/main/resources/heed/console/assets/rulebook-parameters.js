// The editor of parameters: what each is today, was before and will be; a change adds a dated line.
"use strict";
{
  const make = window.HeedElement;
  const Book = window.HeedParameters;
  const host = document.getElementById("sheet");
  const says = JSON.parse(host.dataset.texts);
  const { today } = host.dataset;
  const readOnly = document.getElementById("editor").dataset.readonly === "true";
  const list = host.querySelector(".parameters");
  const filter = host.querySelector("[name=filter]");
  const undo = host.querySelector("[data-do=undo]");
  const past = [];
  let book = Book.read(window.HeedFile.text(), today);
  let problems = [];
  let opened = "";
  /** What the open form is about: nothing, a new value, or the line that is corrected. */
  let form = null;

  const fill = (text, ...values) => values.reduce((said, value, at) => said.replace("{" + at + "}", value), text);
  const day = text => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + "T12:00:00").toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short", year: "numeric" }) : text);
  const words = name => {
    const plain = name.replace(/([a-z])([A-Z])/g, (all, a, b) => a + " " + b.toLowerCase()).replace(/(\d+)/g, " $1 ").replace(/ +/g, " ").trim();
    return plain.charAt(0).toUpperCase() + plain.slice(1);
  };

  const commit = text => {
    past.push(book.sheet.text);
    window.HeedFile.change(text);
    form = null;
    show(text);
  };
  const show = text => {
    book = Book.read(text, today);
    draw();
  };

  const problemsOf = parameter => problems.filter(problem => parameter.lines.some(line => line.line === problem.line));
  const told = problem => make("p", { class: problem.severity === "error" ? "bad" : "warn" }, problem.message);

  const field = (name, label, value, more) => make("label", { class: "field " + name }, make("span", {}, label), make(more?.area ? "textarea" : "input", { name, required: true, autocomplete: "off", ...(more?.area ? { rows: 2 } : { value }), ...more?.attributes }, ...(more?.area ? [value] : [])));

  /** The form for a new value, a correction or a new parameter. */
  const drawForm = (parameter, line) => {
    const from = line || parameter?.now || { name: "", value: "", unit: "", since: today, owner: "", why: "" };
    const fresh = !parameter;
    const box = make("form", {
      class: "change",
      onsubmit: event => {
        event.preventDefault();
        const said = Object.fromEntries(new FormData(event.target));
        if (line) commit(Book.correct(book, line, said));
        else commit(Book.add(book, { name: from.name, unit: from.unit, ...said }));
        opened = said.name || from.name;
        draw();
        list.querySelector(`[data-name="${CSS.escape(opened)}"] .name`)?.focus();
      },
      onkeydown: event => {
        if (event.key === "Escape") close();
      },
    },
      make("h3", {}, fresh ? says.new : line ? fill(says.correcting, day(line.since)) : fill(says.changing, words(from.name))),
      make("p", { class: "small" }, line ? says.correctHint : fresh ? says.newHint : says.changeHint),
      fresh ? field("name", says.name, "", { attributes: { pattern: "[a-z][A-Za-z0-9]{0,63}", title: says.nameHint, spellcheck: "false" } }) : null,
      field("value", fill(says.value, from.unit).replace(" ()", ""), line ? line.value : fresh ? "" : from.value),
      fresh ? field("unit", says.unit, "") : null,
      field("since", says.since, line ? line.since : today, { attributes: { type: "date" } }),
      field("owner", says.owner, from.owner),
      field("why", says.why, line ? line.why : "", { area: true, attributes: { maxlength: 500 } }),
      make("div", { class: "buttons" }, make("button", { class: "main" }, line ? says.correct : says.save), make("button", { type: "button", onclick: () => close() }, says.cancel)));
    return box;
  };
  const close = () => {
    form = null;
    draw();
    list.querySelector(`[data-name="${CSS.escape(opened)}"] .name`)?.focus();
  };
  const openForm = what => {
    form = what;
    draw();
    host.querySelector("form.change [name]")?.focus();
    host.querySelector("form.change [name=value]")?.select();
  };

  const drawHistory = parameter => make("ol", { class: "over-time" }, [...parameter.lines].reverse().map(line => {
    const future = line.since > today && line !== parameter.now;
    const now = line === parameter.now;
    return make("li", { class: now ? "now" : future ? "future" : "" },
      make("div", { class: "when" }, fill(says.from, day(line.since)), " ", now || future ? make("em", {}, now ? says.now : says.planned) : null),
      make("div", { class: "what" }, make("strong", {}, line.value), " ", line.unit),
      make("div", { class: "because" }, line.why, " ", make("span", { class: "small" }, "– " + line.owner), problems.filter(it => it.line === line.line).map(told)),
      readOnly ? null : make("div", { class: "buttons" },
        make("button", { type: "button", onclick: () => openForm({ name: parameter.name, line: line.line }), "aria-label": fill(says.correctOf, day(line.since)) }, says.correct),
        future ? make("button", { type: "button", onclick: () => commit(Book.withdraw(book, line)), "aria-label": fill(says.withdrawOf, day(line.since)) }, says.withdraw) : null));
  }));

  const draw = () => {
    const sought = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = it => sought.every(word => (it.name + " " + words(it.name) + " " + it.now.why + " " + it.now.owner).toLowerCase().includes(word));
    const rows = [];
    for (const section of book.sections) {
      const names = section.names.filter(fits);
      if (section.title && names.length) rows.push(make("h3", { class: "section" }, section.title));
      for (const parameter of names) rows.push(drawOne(parameter));
    }
    if (form?.name === "") rows.unshift(drawForm(null, null));
    if (!rows.length) rows.push(make("p", {}, says.none));
    list.replaceChildren(...rows);
    undo.disabled = past.length === 0;
  };

  const drawOne = parameter => {
    const { now, next } = parameter;
    const isOpen = opened === parameter.name;
    const wrong = problemsOf(parameter);
    const line = form?.line ? parameter.lines.find(it => it.line === form.line) : null;
    return make("section", { class: "parameter" + (wrong.some(it => it.severity === "error") ? " wrong" : ""), "data-name": parameter.name },
      make("div", { class: "head" },
        make("button", { type: "button", class: "name", "aria-expanded": String(isOpen), onclick: () => { opened = isOpen ? "" : parameter.name; form = null; draw(); list.querySelector(`[data-name="${CSS.escape(parameter.name)}"] .name`).focus(); } }, make("strong", {}, words(parameter.name)), make("code", {}, parameter.name)),
        make("div", { class: "value" }, make("strong", {}, now.value), " ", make("span", {}, now.unit), next ? make("span", { class: "ahead" }, fill(says.next, day(next.since), next.value)) : null),
        make("div", { class: "why" }, now.why, " ", make("span", { class: "small" }, "– " + fill(says.by, now.owner, day(now.since)))),
        readOnly ? null : make("button", { type: "button", onclick: () => { opened = parameter.name; openForm({ name: parameter.name }); }, "aria-label": fill(says.changing, words(parameter.name)) }, says.change)),
      wrong.length && !isOpen ? wrong.map(told) : null,
      isOpen && form?.name === parameter.name ? drawForm(parameter, line) : null,
      isOpen ? drawHistory(parameter) : null);
  };

  filter.addEventListener("input", draw);
  host.querySelector("[data-do=add]").addEventListener("click", () => openForm({ name: "" }));
  host.querySelector("[data-do=add]").hidden = readOnly;
  undo.addEventListener("click", () => {
    const text = past.pop();
    window.HeedFile.change(text);
    show(text);
  });
  document.getElementById("editor").addEventListener("heed:goto", event => {
    event.preventDefault();
    const found = [...book.byName.values()].find(it => it.lines.some(line => line.line === event.detail.line));
    if (!found) return;
    filter.value = "";
    opened = found.name;
    form = null;
    draw();
    list.querySelector(`[data-name="${CSS.escape(opened)}"] .name`).focus();
  });
  draw();
  window.HeedFile.mount({
    show: text => { past.length = 0; show(text); },
    problems: found => {
      problems = found;
      if (!form) draw();
    },
  });
}
