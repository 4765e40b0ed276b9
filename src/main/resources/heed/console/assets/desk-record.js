// Recording what the client answers, and taking it back for ten seconds.
"use strict";
(() => {
  const UNDO_MS = 10_000;
  const desk = window.HeedDesk;
  const { $, $$, words } = desk;
  /** When this page was decided, by the server's clock and by this one. */
  const decided = { here: Date.now() };

  const toastOf = (key) => $$(".toast").find((it) => it.dataset.key === key);

  function toast(text, key) {
    const box = document.createElement("div");
    box.className = "toast";
    const said = document.createElement("span");
    said.textContent = text;
    box.append(said);
    if (key) {
      box.dataset.key = key;
      const undo = document.createElement("button");
      undo.type = "button";
      undo.textContent = words.undo + " ";
      const hint = document.createElement("kbd");
      hint.textContent = "u";
      undo.append(hint);
      undo.addEventListener("click", () => takeBack(key));
      box.append(undo);
    } else {
      setTimeout(() => box.remove(), 8_000);
    }
    $("#toasts").append(box);
  }

  function takeBack(key) {
    const entry = desk.own().find((it) => it.key === key);
    toastOf(key)?.remove();
    if (!entry || desk.isUnderWay(key)) return;
    desk.remove(key);
    const item = desk.itemOf(entry.answer.action);
    if (item) {
      item.classList.remove("answered");
      $(".done", item).hidden = true;
      desk.choose(item);
      if (entry.answer.note) $("#note").value = entry.answer.note;
      desk.keepNote();
      $("button", item).focus();
    }
    desk.tell();
  }

  function takeBackLast() {
    const last = $$(".toast[data-key]").pop();
    if (last) takeBack(last.dataset.key);
  }

  /** What she said changes what may be proposed: rank anew. */
  document.addEventListener("heed:arrived", (event) => {
    const { entry } = event.detail;
    toastOf(entry.key)?.remove();
    const ranked = $(".ranked");
    const changes = ["COMPLAINED", "OPTED_OUT"].includes(entry.answer.outcome);
    if (changes && ranked && ranked.dataset.interaction === entry.interaction) {
      $(".occasion").dispatchEvent(new Event("change", { bubbles: true }));
    }
  });

  document.addEventListener("heed:refused", (event) => {
    const { entry, why } = event.detail;
    toastOf(entry.key)?.remove();
    toast(`${words.refused} ${entry.label} (${why})`);
  });

  function record(outcome, extra = {}, label = "") {
    const item = desk.chosen();
    const ranked = $(".ranked");
    const form = $("#record");
    if (!item || !form || form.hidden || !ranked.dataset.interaction) return;
    const note = $("#note").value.trim();
    const word = $(`[data-outcome=${outcome}] span`).textContent.replace(/ …$/, "");
    const entry = {
      key: key(), user: desk.user, interaction: ranked.dataset.interaction,
      due: Date.now() + UNDO_MS, label: `${$("strong", item).textContent}: ${word}`,
      answer: {
        action: $("button", item).dataset.action, outcome, ...extra,
        at: new Date(Number(ranked.dataset.now) + Date.now() - decided.here).toISOString(),
        ...(note ? { note } : {}),
      },
    };
    desk.put(entry);
    $("#note").value = "";
    desk.keepNote();
    desk.closeMore();
    item.classList.add("answered");
    const done = $(".done", item);
    done.textContent = `✓ ${word}${label ? " · " + label : ""}`;
    done.hidden = false;
    toast(entry.label + (label ? " · " + label : ""), entry.key);
    const next = desk.items()[0];
    desk.choose(next);
    $("button", next)?.focus();
    if (desk.isLost()) desk.tell();
  }

  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((it) => it.toString(16).padStart(2, "0")).join("");
  }

  function ask(outcome) {
    if (outcome !== "DECLINED" && outcome !== "CALL_BACK") { record(outcome); return; }
    desk.closeMore();
    const more = $(outcome === "DECLINED" ? "#decline" : "#later");
    more.hidden = false;
    $(`[data-outcome=${outcome}]`).setAttribute("aria-expanded", "true");
    $("button", more).focus();
  }

  function callBack(when) {
    const hours = { hour: 1, tomorrow: 24, week: 7 * 24 }[when];
    const typed = $("#later-at").value;
    if (!hours && !typed) { $("#later-at").focus(); return; }
    const at = hours ? new Date(Date.now() + hours * 3_600_000) : new Date(typed);
    record("CALL_BACK", { callBackAt: at.toISOString() },
      at.toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.action) desk.choose(button.closest("li"));
    else if (button.dataset.outcome) ask(button.dataset.outcome);
    else if (button.dataset.reason) record("DECLINED", { reason: button.dataset.reason }, button.lastChild.textContent.trim());
    else if (button.dataset.later) callBack(button.dataset.later);
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "call") decided.here = Date.now();
  });

  Object.assign(desk, { takeBackLast });
})();
