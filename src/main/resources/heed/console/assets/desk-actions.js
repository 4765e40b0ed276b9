// The ranked actions, the script of the chosen one, and the note beside it, which is kept whatever happens to the page.
"use strict";
(() => {
  const desk = window.HeedDesk;
  const { $, $$ } = desk;

  const items = () => $$("#actions > li").sort((a, b) => a.classList.contains("answered") - b.classList.contains("answered"));
  const itemOf = (action) => items().find((it) => $("button", it).dataset.action === action);
  const chosen = () => items().find((it) => $("button", it).getAttribute("aria-current") === "true");
  const opened = () => $$(".more").find((it) => !it.hidden);

  function choose(item) {
    if (!item) return;
    const action = $("button", item).dataset.action;
    items().forEach((it) => $("button", it).setAttribute("aria-current", String(it === item)));
    $$(".script").forEach((it) => { it.hidden = it.dataset.action !== action; });
    closeMore();
    const record = $("#record");
    if (record) record.hidden = action === "NO_ACTION" || item.classList.contains("answered");
  }

  function move(by) {
    const all = items();
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(chosen()) + by))];
    if (next) { choose(next); $("button", next).focus(); }
  }

  function closeMore() {
    $$(".more").forEach((it) => { it.hidden = true; });
    $$("[data-outcome][aria-expanded]").forEach((it) => it.removeAttribute("aria-expanded"));
  }

  const noteKey = () => `heed-note:${desk.user}:${$("main").dataset.client}`;

  function keepNote() {
    const note = $("#note");
    if (!note) return;
    if (note.value) localStorage.setItem(noteKey(), note.value);
    else localStorage.removeItem(noteKey());
  }

  document.addEventListener("input", (event) => { if (event.target.id === "note") keepNote(); });

  /** Whenever the ranking is new. */
  function begin() {
    if (!$(".ranked")) return;
    const note = $("#note");
    if (note) note.value = localStorage.getItem(noteKey()) || "";
    choose(items()[0]);
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "call") begin();
  });

  Object.assign(desk, { items, itemOf, chosen, choose, move, opened, closeMore, keepNote });
  begin();
})();
