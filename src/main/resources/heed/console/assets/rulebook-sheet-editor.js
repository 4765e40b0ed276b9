// Edits one cell in its place: a field with the words that may stand there, or a plain one for numbers and texts.
"use strict";
window.HeedSheetEditor = (() => {
  const LISTED = 60;
  const several = form => form === "MATCH" || form === "WORDS";
  let open = null;

  /** What stands before the word that is being written, the word itself, and what stands behind it. */
  const split = (form, text) => {
    if (!several(form)) return { before: "", word: text.trim() };
    const bar = text.lastIndexOf("|");
    let before = bar < 0 ? "" : text.slice(0, bar).trimEnd() + " | ";
    let word = text.slice(bar + 1).trimStart();
    if (bar < 0 && form === "MATCH" && /^not\s/i.test(word)) {
      before = "not ";
      word = word.slice(4).trimStart();
    }
    return { before, word };
  };

  /** What may be chosen at this point: [{ put, label, hint, final }]. */
  const choices = (column, text, texts) => {
    if (column.form === "RANGE") {
      return text.trim() ? [] : ["18-25", ">= 60", "< 30", "not 18-25", "unknown"].map((put, at) => ({ put, label: put, hint: texts["range." + at] }));
    }
    const { before, word } = split(column.form, text);
    const taken = text.toUpperCase().split("|").map(part => part.replace(/^\s*NOT\s+/, "").trim());
    const sought = word.toUpperCase().replaceAll(" ", "_");
    const found = column.values.filter(value => value.toUpperCase().includes(sought) && (value.toUpperCase() === sought || !taken.includes(value.toUpperCase())))
      .sort((a, b) => b.toUpperCase().startsWith(sought) - a.toUpperCase().startsWith(sought));
    const list = found.slice(0, LISTED).map(value => ({ put: before + value, label: value, hint: "", final: !several(column.form) }));
    if (column.form === "MATCH" && !word) {
      if (!before) list.push({ put: "not ", label: "not …", hint: texts.not });
      list.push({ put: before + "unknown", label: "unknown", hint: texts.unknown });
    }
    return list;
  };

  /** The list under the field; it belongs to the page, so that no cell cuts it off. */
  const popup = (field, choose) => {
    const box = document.createElement("ul");
    box.id = "sheet-choices";
    box.className = "sheet-choices";
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", field.getAttribute("aria-label"));
    field.closest(".sheet").append(box);
    let items = [];
    let active = -1;
    const mark = at => {
      active = at;
      [...box.children].forEach((item, place) => item.setAttribute("aria-selected", place === at));
      const item = box.children[at];
      if (item) {
        item.scrollIntoView({ block: "nearest" });
        field.setAttribute("aria-activedescendant", item.id);
      } else field.removeAttribute("aria-activedescendant");
    };
    const show = (list, first) => {
      items = list;
      box.replaceChildren(...list.map((choice, place) => {
        const item = document.createElement("li");
        item.id = "sheet-choice-" + place;
        item.setAttribute("role", "option");
        const label = document.createElement("strong");
        label.textContent = choice.label;
        item.append(label);
        if (choice.hint) {
          const hint = document.createElement("span");
          hint.textContent = choice.hint;
          item.append(" ", hint);
        }
        item.addEventListener("mousedown", event => {
          event.preventDefault();
          choose(choice);
        });
        return item;
      }));
      box.hidden = list.length === 0;
      field.setAttribute("aria-expanded", !box.hidden);
      const place = field.getBoundingClientRect();
      const room = window.innerHeight - place.bottom;
      const around = box.parentElement.getBoundingClientRect();
      box.style.left = Math.max(8 - around.left, Math.min(place.left - around.left, window.innerWidth - around.left - box.offsetWidth - 8)) + "px";
      box.style.top = (room < box.offsetHeight + 8 && place.top > box.offsetHeight ? place.top - box.offsetHeight - 3 : place.bottom + 3) - around.top + "px";
      mark(first ? 0 : -1);
    };
    return { show, mark, step: by => items.length && mark((active + by + items.length) % items.length), current: () => items[active], isOpen: () => !box.hidden, close: () => { box.hidden = true; mark(-1); field.setAttribute("aria-expanded", false); }, remove: () => box.remove() };
  };

  /**
   * Opens the editor in a cell. `done(value, move)` is called once, with null as value where nothing is to change;
   * `move` is "down", "right", "left" or "".
   */
  const edit = (cell, column, value, label, texts, done) => {
    if (open) open.finish(open.field.value, "");
    const long = column.form === "TEXT";
    const field = document.createElement(long ? "textarea" : "input");
    field.className = "sheet-field";
    field.value = value;
    field.setAttribute("aria-label", label);
    field.spellcheck = long;
    field.autocomplete = "off";
    if (column.form === "NUMBER") field.inputMode = "decimal";
    cell.classList.add("editing");
    cell.replaceChildren(field);
    const listed = !long && (column.form === "RANGE" || column.values.length > 0);
    let list = null;
    const finish = (text, move) => {
      if (!open || open.field !== field) return;
      open = null;
      if (list) list.remove();
      cell.classList.remove("editing");
      done(text, move);
    };
    open = { field, finish };
    const fit = () => {
      if (!long) return;
      field.style.height = "auto";
      field.style.height = field.scrollHeight + 2 + "px";
    };
    const choose = choice => {
      field.value = choice.put;
      if (choice.final) finish(choice.put, "down");
      else if (choice.put === "not ") refresh(false);
      else list.close();
    };
    const refresh = typed => {
      if (list) list.show(choices(column, field.value, texts), typed && column.form === "WORD" && field.value.trim() !== "");
    };
    if (listed) {
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-controls", "sheet-choices");
      field.setAttribute("aria-expanded", false);
      list = popup(field, choose);
    }
    field.addEventListener("input", () => {
      fit();
      refresh(true);
    });
    field.addEventListener("blur", () => finish(field.value, ""));
    field.addEventListener("keydown", event => {
      event.stopPropagation();
      if (list && list.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) list.step(event.key === "ArrowDown" ? 1 : -1);
      else if (list && event.key === "ArrowDown") refresh(false);
      else if (event.key === "Enter" && list && list.isOpen() && list.current()) choose(list.current());
      else if (event.key === "Enter" && !event.isComposing) finish(field.value, "down");
      else if (event.key === "Tab") finish(field.value, event.shiftKey ? "left" : "right");
      else if (event.key === "Escape" && list && list.isOpen() && list.current()) list.mark(-1);
      else if (event.key === "Escape") finish(null, "");
      else return;
      event.preventDefault();
    });
    field.focus();
    if (!long) field.select();
    else field.setSelectionRange(field.value.length, field.value.length);
    fit();
    refresh(false);
    return field;
  };

  return { edit, isOpen: () => open !== null, settle: () => open && open.finish(open.field.value, "") };
})();
