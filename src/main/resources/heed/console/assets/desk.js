// The desk's search and keys; the last of its scripts to load.
"use strict";
(() => {
  const desk = window.HeedDesk;
  const { $, $$ } = desk;

  // --- Search.
  const search = $("#search");
  const hits = () => $$("#hits a");
  window.addEventListener("load", () => { if (search.value.trim()) htmx.trigger(search, "early"); }); // typed before the scripts came
  search.addEventListener("input", () => { if (!search.value.trim()) $("#hits").replaceChildren(); });

  function moveInHits(by) {
    const all = hits();
    const at = all.indexOf(document.activeElement) + by;
    if (at < 0) search.focus();
    else all[Math.min(at, all.length - 1)]?.focus();
  }

  function leaveSearch() {
    $("#hits").replaceChildren();
    search.value = "";
    if (desk.chosen()) $("button", desk.chosen()).focus();
    else search.blur();
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) $("#hits").replaceChildren();
  });

  function inSearch(event) {
    if (event.key === "ArrowDown") { event.preventDefault(); moveInHits(1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); moveInHits(-1); }
    else if (event.key === "Enter" && event.target === search && hits()[0]) { event.preventDefault(); hits()[0].click(); }
    else if (event.key === "Escape") leaveSearch();
  }

  // --- Keys.
  const isTyping = (target) => target.matches("input:not([type=radio]), textarea, select");

  function escape(target) {
    if (desk.opened()) {
      desk.closeMore();
      $("[data-outcome]")?.focus();
    } else {
      target.blur();
      if (desk.chosen()) $("button", desk.chosen()).focus();
    }
  }

  const keys = {
    "/": () => { search.focus(); search.select(); },
    "?": () => $("#help").showModal(),
    j: () => desk.move(1), ArrowDown: () => desk.move(1), k: () => desk.move(-1), ArrowUp: () => desk.move(-1),
    g: () => location.assign("/desk/work/next?after=" + encodeURIComponent($("main").dataset.client || "")),
    n: () => $("#note")?.focus(),
    u: () => desk.takeBackLast(),
    w: () => { const why = $("#why-not"); if (why) { why.open = !why.open; $("summary", why).focus(); } },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if ($("#help").open) return;
    if (target.closest(".find")) { inSearch(event); return; }
    if (event.key === "Escape") { escape(target); return; }
    if (isTyping(target)) return;
    if (target.matches("input[type=radio]") && event.key.startsWith("Arrow")) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    if (digit) {
      const choice = desk.opened() ? $$("button", desk.opened())[digit - 1] : $$("[data-outcome]")[digit - 1];
      if (choice) { event.preventDefault(); choice.click(); }
      return;
    }
    const scrolls = target.closest(".facts, .script, .why-not") && event.key.startsWith("Arrow");
    if (keys[event.key] && !scrolls) { event.preventDefault(); keys[event.key](); return; }
    if (event.key === "Enter" && target.dataset.action) {
      event.preventDefault();
      desk.choose(target.closest("li"));
      $$(".script").find((it) => !it.hidden)?.focus();
    }
  });

  desk.tell();
  desk.flush(true);
})();
