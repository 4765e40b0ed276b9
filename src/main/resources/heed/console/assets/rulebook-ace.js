// The text editor Ace on the file page: marks of the check, keys, and the DRL beside it.
"use strict";
{
  ace.config.set("useStrictCSP", true);
  const box = document.getElementById("editor");
  const { path } = box.dataset;
  const { Range } = ace.require("ace/range");
  const { HoverTooltip } = ace.require("ace/tooltip");
  const THEME = { cssClass: "ace-heed", cssText: "", isDark: false };
  const label = document.querySelector("label[for=text]").textContent;

  function open(id, name) {
    const host = document.createElement("div");
    host.id = id;
    host.className = "ace-host";
    box.append(host);
    const made = ace.edit(host);
    made.renderer.setTheme(THEME);
    made.setOptions({
      textInputAriaLabel: name, fontSize: 14, showPrintMargin: false, useWorker: false, wrap: true,
      indentedSoftWrap: false, tabSize: 2, useSoftTabs: true, scrollPastEnd: 0.2, highlightActiveLine: true,
      showFoldWidgets: false, readOnly: HeedFile.readOnly,
    });
    return made;
  }

  function modeOf(file) {
    if (file.endsWith(".drl")) return "ace/mode/drools";
    return file.endsWith(".dslr") || file.endsWith(".dsl") ? HeedSentences.mode() : "ace/mode/text";
  }

  const editor = open("ace", label);
  editor.session.setMode(modeOf(path));
  if (path.endsWith(".dslr") && !HeedFile.readOnly) HeedSentences.complete(editor, box.dataset.draft, path);

  // --- Text, both ways.
  let showing = false;
  editor.session.on("change", () => { if (!showing) HeedFile.change(editor.getValue()); });

  function show(text) {
    if (text === editor.getValue()) return;
    showing = true;
    const first = editor.getValue() === "";
    const place = editor.getCursorPosition();
    editor.setValue(text, -1);
    editor.moveCursorToPosition(place);
    if (first) editor.session.getUndoManager().reset();
    showing = false;
  }

  // --- What the check says stands at its line: in the gutter, under the words, and on hover.
  let found = [];
  let marked = [];

  function problems(list) {
    found = list;
    editor.session.setAnnotations(list.map((it) => ({
      row: rowOf(it), column: Math.max(0, it.column - 1), type: it.severity,
      text: it.hint ? `${it.message}\n${it.hint}` : it.message,
    })));
    marked.forEach((it) => editor.session.removeMarker(it));
    marked = list.filter((it) => it.line > 0).map((it) => {
      const line = editor.session.getLine(rowOf(it));
      const from = line.length - line.trimStart().length;
      return editor.session.addMarker(new Range(rowOf(it), from, rowOf(it), Math.max(from + 1, line.length)), `heed-${it.severity}`, "text");
    });
    if (!beside.hidden) expand();
  }

  const rowOf = (it) => Math.min(Math.max(0, it.line - 1), editor.session.getLength() - 1);

  const hover = new HoverTooltip();
  hover.setDataProvider((event, over) => {
    const { row } = event.getDocumentPosition();
    const here = found.filter((it) => it.line > 0 && rowOf(it) === row);
    if (!here.length) { hover.hide(); return; }
    const said = document.createElement("div");
    said.className = "heed-hover";
    here.forEach((it) => {
      const message = document.createElement("p");
      message.className = it.severity;
      message.textContent = it.message;
      said.append(message);
      if (it.hint) {
        const hint = document.createElement("p");
        hint.textContent = it.hint;
        said.append(hint);
      }
    });
    hover.showForRange(over, new Range(row, 0, row, Infinity), said, event);
  });
  hover.addToEditor(editor);

  box.addEventListener("heed:goto", (event) => {
    event.preventDefault();
    editor.gotoLine(event.detail.line, event.detail.column - 1, false);
    editor.focus();
  });

  // --- Keys: Tab indents, so Esc leads out, to the next control.
  function leave(event) {
    const opened = editor.completer?.popup?.isOpen || editor.searchBox?.active || editor.inMultiSelectMode;
    if (event.key !== "Escape" || opened) return;
    event.preventDefault();
    event.stopPropagation();
    editor.tabstopManager?.detach();
    const after = [...document.querySelectorAll("#problems button, #drl-toggle, #save, #filter")];
    after.find((it) => it.offsetParent).focus();
  }

  editor.container.addEventListener("keydown", leave, true);
  editor.commands.removeCommand("gotoline");

  // --- What the sentences stand for, beside them, line for line.
  const beside = { hidden: true };
  const toggle = document.getElementById("drl-toggle");
  let drl = null;

  async function expand() {
    const answer = await fetch(`/rulebook/drafts/${box.dataset.draft}/drl/${path}`, {
      method: "POST", body: editor.getValue(),
      headers: { "X-Heed-Form": document.body.dataset.formToken, "Content-Type": "text/plain; charset=utf-8", Accept: "text/plain" },
    }).catch(() => null);
    if (answer?.ok) {
      drl.setValue(await answer.text(), -1);
      drl.session.setScrollTop(editor.session.getScrollTop());
    }
  }

  toggle?.addEventListener("click", () => {
    if (!drl) {
      drl = open("drl", toggle.textContent);
      drl.setReadOnly(true);
      drl.session.setMode("ace/mode/drools");
      [editor, drl].forEach((it) => it.setOption("wrap", false));
      editor.session.on("changeScrollTop", (top) => drl.session.setScrollTop(top));
      drl.container.addEventListener("keydown", (event) => { if (event.key === "Escape") toggle.focus(); });
    }
    beside.hidden = !beside.hidden;
    toggle.setAttribute("aria-pressed", String(!beside.hidden));
    box.classList.toggle("pair", !beside.hidden);
    document.getElementById("drl").hidden = beside.hidden;
    [editor, drl].forEach((it) => it.setOption("wrap", beside.hidden));
    [editor, drl].forEach((it) => it.resize());
    if (!beside.hidden) expand();
  });

  HeedFile.mount({ show, problems });
  window.HeedAce = editor;
}
