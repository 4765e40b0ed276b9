// The desk: keys, answers that can be taken back for ten seconds, and what survives a lost connection.
"use strict";
(() => {
  const UNDO_MS = 10_000;
  const RETRY_MS = 3_000;
  const OUTBOX = "heed-outbox";
  const body = document.body;
  const user = body.dataset.user;
  const words = document.getElementById("say").dataset;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  // --- Answers that wait in this browser: until they can no longer be taken back, and have arrived.
  const outbox = {
    all() {
      try { return JSON.parse(localStorage.getItem(OUTBOX)) || []; } catch { return []; }
    },
    own() { return this.all().filter((it) => it.user === user); },
    put(entry) { localStorage.setItem(OUTBOX, JSON.stringify([...this.all(), entry])); },
    /** Leaving a page sends what waits and does not hear the answer, so it is not asked for at once. */
    sent(key) {
      const all = this.all().map((it) => (it.key === key ? { ...it, sentAt: Date.now() } : it));
      localStorage.setItem(OUTBOX, JSON.stringify(all));
    },
    remove(key) {
      localStorage.setItem(OUTBOX, JSON.stringify(this.all().filter((it) => it.key !== key)));
    },
  };
  const underWay = new Set();
  let lost = false;

  async function send(entry) {
    if (underWay.has(entry.key)) return;
    underWay.add(entry.key);
    outbox.sent(entry.key);
    try {
      const answer = await fetch(`/desk/interactions/${entry.interaction}/answers`, {
        method: "POST",
        keepalive: true,
        headers: {
          "Content-Type": "application/json", Accept: "application/json",
          "Idempotency-Key": entry.key, "X-Heed-Form": body.dataset.formToken,
        },
        body: JSON.stringify(entry.answer),
      });
      lost = false;
      if (answer.status === 401) return warn(words.signedout);
      if (answer.ok) {
        outbox.remove(entry.key);
        toastOf(entry.key)?.remove();
        arrived(entry);
      } else if (answer.status < 500 && answer.status !== 429 && answer.status !== 409) {
        outbox.remove(entry.key);
        toastOf(entry.key)?.remove();
        const problem = await answer.json().catch(() => ({}));
        toast(`${words.refused} ${entry.label} (${problem.detail || answer.status})`);
      }
      tell();
    } catch {
      lost = true;
      tell();
    } finally {
      underWay.delete(entry.key);
    }
  }

  /** What she said changes what may be proposed: rank anew. */
  function arrived(entry) {
    const ranked = $(".ranked");
    const changes = ["COMPLAINED", "OPTED_OUT"].includes(entry.answer.outcome);
    if (changes && ranked && ranked.dataset.interaction === entry.interaction) {
      $(".occasion").dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function flush(everything) {
    const now = Date.now();
    const rests = (it) => it.sentAt && now - it.sentAt < RETRY_MS;
    return Promise.all(
      outbox.own().filter((it) => !rests(it) && (everything || it.due <= now)).map(send));
  }

  function warn(text) {
    const line = $("#connection");
    line.textContent = text;
    line.hidden = false;
  }

  function tell() {
    if (!lost && navigator.onLine) { $("#connection").hidden = true; return; }
    const waiting = outbox.own().length;
    warn(waiting ? `${words.offline} ${words.waiting} ${waiting}` : words.offline);
  }

  setInterval(() => flush(false), 500);
  addEventListener("online", () => { lost = false; tell(); flush(false); });
  addEventListener("offline", () => { lost = true; tell(); });
  addEventListener("pagehide", () => { flush(true); });
  document.addEventListener("htmx:sendError", () => { lost = true; tell(); });
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) location.assign("/sign-in?to=" + encodeURIComponent(location.pathname));
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) { lost = false; tell(); }
  });
  $("#sign-out").addEventListener("submit", async (event) => {
    event.preventDefault();
    await flush(true);
    event.target.submit();
  });

  // --- Toasts.
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
    const entry = outbox.own().find((it) => it.key === key);
    toastOf(key)?.remove();
    if (!entry || underWay.has(key)) return;
    outbox.remove(key);
    const item = itemOf(entry.answer.action);
    if (item) {
      item.classList.remove("answered");
      $(".done", item).hidden = true;
      choose(item);
      if (entry.answer.note) $("#note").value = entry.answer.note;
      keepNote();
      $("button", item).focus();
    }
    tell();
  }

  // --- The ranked actions and the script of the chosen one.
  const items = () => $$("#actions > li").sort((a, b) => a.classList.contains("answered") - b.classList.contains("answered"));
  const itemOf = (action) => items().find((it) => $("button", it).dataset.action === action);
  const chosen = () => items().find((it) => $("button", it).getAttribute("aria-current") === "true");

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

  // --- Recording.
  const serverTime = { ahead: 0 };

  function record(outcome, extra = {}, label = "") {
    const item = chosen();
    const ranked = $(".ranked");
    const form = $("#record");
    if (!item || !form || form.hidden || !ranked.dataset.interaction) return;
    const action = $("button", item).dataset.action;
    const note = $("#note").value.trim();
    const word = $(`[data-outcome=${outcome}] span`).textContent.replace(/ …$/, "");
    const name = $("strong", item).textContent;
    const entry = {
      key: key(), user, interaction: ranked.dataset.interaction,
      due: Date.now() + UNDO_MS, label: `${name}: ${word}`,
      answer: {
        action, outcome, ...extra,
        at: new Date(Date.now() + serverTime.ahead).toISOString(),
        ...(note ? { note } : {}),
      },
    };
    outbox.put(entry);
    $("#note").value = "";
    keepNote();
    closeMore();
    item.classList.add("answered");
    const done = $(".done", item);
    done.textContent = `✓ ${word}${label ? " · " + label : ""}`;
    done.hidden = false;
    toast(entry.label + (label ? " · " + label : ""), entry.key);
    const next = items()[0];
    choose(next);
    $("button", next)?.focus();
    if (lost) tell();
  }

  function key() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((it) => it.toString(16).padStart(2, "0")).join("");
  }

  function ask(outcome) {
    if (outcome !== "DECLINED" && outcome !== "CALL_BACK") { record(outcome); return; }
    closeMore();
    const more = $(outcome === "DECLINED" ? "#decline" : "#later");
    more.hidden = false;
    $(`[data-outcome=${outcome}]`).setAttribute("aria-expanded", "true");
    $("button", more).focus();
  }

  const opened = () => $$(".more").find((it) => !it.hidden);

  function closeMore() {
    $$(".more").forEach((it) => { it.hidden = true; });
    $$("[data-outcome][aria-expanded]").forEach((it) => it.removeAttribute("aria-expanded"));
  }

  function callBack(when, label) {
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
    if (button.dataset.action) choose(button.closest("li"));
    else if (button.dataset.outcome) ask(button.dataset.outcome);
    else if (button.dataset.reason) record("DECLINED", { reason: button.dataset.reason }, button.lastChild.textContent.trim());
    else if (button.dataset.later) callBack(button.dataset.later);
  });

  // --- A note is kept until it is sent, whatever happens to the page.
  const noteKey = () => `heed-note:${user}:${$("main").dataset.client}`;

  function keepNote() {
    const note = $("#note");
    if (!note) return;
    if (note.value) localStorage.setItem(noteKey(), note.value);
    else localStorage.removeItem(noteKey());
  }

  document.addEventListener("input", (event) => { if (event.target.id === "note") keepNote(); });

  // --- Search.
  const search = $("#search");
  const hits = () => $$("#hits a");
  search.addEventListener("input", () => { if (!search.value.trim()) $("#hits").replaceChildren(); });

  function moveInHits(by) {
    const all = hits();
    const at = all.indexOf(document.activeElement) + by;
    if (at < 0) search.focus();
    else all[Math.min(at, all.length - 1)]?.focus();
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) $("#hits").replaceChildren();
  });

  // --- Keys.
  const isTyping = (target) => target.matches("input:not([type=radio]), textarea, select");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if ($("#help").open) return;
    if (target.closest(".find")) {
      if (event.key === "ArrowDown") { event.preventDefault(); moveInHits(1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); moveInHits(-1); }
      else if (event.key === "Enter" && target === search && hits()[0]) { event.preventDefault(); hits()[0].click(); }
      else if (event.key === "Escape") { $("#hits").replaceChildren(); search.value = ""; chosen() ? $("button", chosen()).focus() : search.blur(); }
      return;
    }
    if (event.key === "Escape") {
      if (opened()) { closeMore(); $("[data-outcome]")?.focus(); }
      else { target.blur(); if (chosen()) $("button", chosen()).focus(); }
      return;
    }
    if (isTyping(target)) return;
    if (target.matches("input[type=radio]") && event.key.startsWith("Arrow")) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    if (digit) {
      const choice = opened() ? $$("button", opened())[digit - 1] : $$("[data-outcome]")[digit - 1];
      if (choice) { event.preventDefault(); choice.click(); }
      return;
    }
    const does = {
      "/": () => { search.focus(); search.select(); },
      "?": () => $("#help").showModal(),
      j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
      g: () => location.assign("/desk/work/next?after=" + encodeURIComponent($("main").dataset.client || "")),
      n: () => $("#note")?.focus(),
      u: () => { const last = $$(".toast[data-key]").pop(); if (last) takeBack(last.dataset.key); },
      w: () => { const why = $("#why-not"); if (why) { why.open = !why.open; $("summary", why).focus(); } },
    }[event.key];
    const scrolls = target.closest(".facts, .script, .why-not") && event.key.startsWith("Arrow");
    if (does && !scrolls) { event.preventDefault(); does(); return; }
    if (event.key === "Enter" && target.dataset.action) {
      event.preventDefault();
      choose(target.closest("li"));
      $$(".script").find((it) => !it.hidden)?.focus();
    }
  });

  // --- Whenever the ranking is new.
  function begin() {
    const ranked = $(".ranked");
    if (!ranked) return;
    serverTime.ahead = Number(ranked.dataset.now) - Date.now();
    const note = $("#note");
    if (note) note.value = localStorage.getItem(noteKey()) || "";
    choose(items()[0]);
  }

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "call") begin();
  });
  begin();
  tell();
  flush(true);
})();
