// The work list: arrows or j and k move from client to client, Enter opens, r gives back.
"use strict";
(() => {
  const rows = () => [...document.querySelectorAll(".calls .row")];

  function move(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, dialog, dialog *")) return;
    const does = {
      j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
      r: () => document.activeElement.closest("li")?.querySelector("button").click(),
    }[event.key];
    if (does && rows().length) { event.preventDefault(); does(); }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "work") rows()[0]?.focus();
  });
})();
