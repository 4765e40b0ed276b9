// One file of a draft: its text, saving it, checking it while it is typed. Editors mount on it.
"use strict";
window.HeedFile = (() => {
  const CHECK_AFTER_MS = 600;
  const TRY_AGAIN_MS = 4_000;
  const KEEPALIVE_BYTES = 60_000;
  const $ = (selector) => document.querySelector(selector);
  const box = $("#editor");
  const area = $("#text");
  const { draft, path } = box.dataset;
  const readOnly = box.dataset.readonly === "true";
  const crlf = box.dataset.crlf === "true";
  const words = JSON.parse($("#saved").dataset.words);
  const address = (what) => `/rulebook/drafts/${draft}/${what}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const keptUnder = `heed-file:${document.body.dataset.user}:${draft}:${path}`;

  let editor = null;
  let etag = box.dataset.etag;
  let stored = area.value;
  let found = [];
  let timer = 0;
  let asked = 0;
  let saving = null;

  const text = () => area.value;
  const isDirty = () => text() !== stored;

  /** Storing the file says that both versions are put together, so it is not done by itself. */
  const isConflicted = () => Boolean($("[data-resolve]"));

  function tell(word, detail = "") {
    const line = $("#saved");
    line.textContent = words[word] + (detail ? " " + detail : "");
    line.dataset.state = word;
  }

  // --- What is typed is kept in this browser until Heed has it.
  function keep() {
    try {
      if (isDirty()) localStorage.setItem(keptUnder, JSON.stringify({ etag, text: text() }));
      else localStorage.removeItem(keptUnder);
    } catch (full) { /* then it lives in the page only */ }
  }

  function call(method, where, headers, more = {}) {
    return fetch(where, {
      method,
      headers: {
        "X-Heed-Form": document.body.dataset.formToken, "Content-Type": "text/plain; charset=utf-8",
        Accept: "application/json", ...headers,
      },
      body: method === "DELETE" ? undefined : toSend(),
      ...more,
    });
  }

  const toSend = () => (crlf ? text().replace(/\n/g, "\r\n") : text());

  // --- Checking.
  function later(ms = CHECK_AFTER_MS) {
    clearTimeout(timer);
    timer = setTimeout(check, ms);
  }

  async function check() {
    clearTimeout(timer);
    if (readOnly) return;
    const mine = ++asked;
    tell("checking");
    try {
      const answer = await call("POST", address("checks"), {});
      if (mine !== asked) return;
      if (answer.ok) show(await answer.json());
      else if (answer.status === 503) { tell("busy"); later(TRY_AGAIN_MS); return; }
      else if (answer.status === 401) { tell("signed-out"); return; }
      if (isConflicted()) tell(isDirty() ? "conflict" : "saved");
      else if (etag || isDirty()) await save();
      else tell("new");
    } catch (lost) {
      if (mine === asked) { tell("offline"); later(TRY_AGAIN_MS); }
    }
  }

  function show(noted) {
    found = noted.problems;
    const list = $("#problems");
    const here = found.map((it) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const place = document.createElement("span");
      item.className = it.severity;
      button.type = "button";
      place.className = "line";
      place.textContent = it.line ? `${list.dataset.line} ${it.line}` : "–";
      const said = document.createElement("span");
      said.textContent = it.message;
      button.append(place, said);
      if (it.hint) {
        const hint = document.createElement("em");
        hint.textContent = it.hint;
        button.append(hint);
      }
      button.addEventListener("click", () => goTo(it.line, it.column));
      item.append(button);
      return item;
    });
    list.replaceChildren(...here);
    const none = $("#problems-none");
    none.hidden = found.length > 0;
    const elsewhere = Object.keys(noted.files).filter((it) => it !== path && noted.files[it].errors > 0);
    none.textContent = elsewhere.length ? `${none.dataset.elsewhere} ${elsewhere.join(", ")}` : none.dataset.none;
    if (elsewhere.length) none.hidden = false;
    $("#problems-count").textContent = found.length ? found.length : "";
    document.querySelectorAll(".tree [data-file]").forEach((file) => {
      const count = noted.files[file.dataset.file] || { errors: 0, warnings: 0 };
      mark(file, ".errors", count.errors);
      mark(file, ".warnings", count.warnings);
    });
    editor?.problems(found);
  }

  function mark(file, kind, count) {
    const badge = file.querySelector(kind);
    badge.hidden = count === 0;
    badge.querySelector("b").textContent = count;
  }

  function goTo(line, column) {
    const event = new CustomEvent("heed:goto", { detail: { line: line || 1, column: column || 1 }, cancelable: true });
    if (!box.dispatchEvent(event)) return;
    const before = text().split("\n").slice(0, Math.max(0, line - 1)).join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(before, before + (text().split("\n")[line - 1] || "").length);
  }

  // --- Saving: one at a time, the newest text last.
  async function save(force = false) {
    if (readOnly) return;
    if (saving) { await saving; return save(force); }
    if (!isDirty() && etag && !force) { tell("saved"); return; }
    saving = put();
    try { await saving; } finally { saving = null; }
  }

  async function put() {
    const sent = text();
    tell("saving");
    try {
      const answer = await call("PUT", address("files"), etag ? { "If-Match": `"${etag}"` } : { "If-None-Match": "*" });
      const said = await answer.json().catch(() => ({}));
      if (answer.ok) {
        etag = said.etag;
        stored = sent;
        box.dataset.etag = etag;
        keep();
        tell(isDirty() ? "typing" : "saved");
        changed(said.changed);
        box.dispatchEvent(new CustomEvent("heed:saved"));
      } else if (answer.status === 412) clash(said);
      else if (answer.status === 401) tell("signed-out");
      else tell("refused", said.detail || "");
    } catch (lost) {
      tell("offline");
      setTimeout(() => { if (isDirty()) save(); }, TRY_AGAIN_MS);
    }
  }

  function changed(is) {
    const file = [...document.querySelectorAll(".tree [data-file]")].find((it) => it.dataset.file === path);
    const dot = file?.querySelector(".mark.ADDED, .mark.CHANGED");
    if (is && file && !dot) {
      const mark = document.createElement("span");
      mark.className = "mark CHANGED";
      mark.textContent = "●";
      file.querySelector(".marks").prepend(mark);
    } else if (!is) dot?.remove();
  }

  // --- Somebody else was faster: both texts, and a choice.
  function clash(said) {
    $("#clash-theirs").value = said.theirs ?? "";
    $("#clash-yours").value = text();
    $("#clash").dataset.etag = said.etag ?? "";
    tell("clash");
    $("#clash").showModal();
    const theirs = $("#clash-theirs").value.split("\n");
    const yours = $("#clash-yours").value.split("\n");
    const first = Math.max(0, theirs.findIndex((line, at) => line !== yours[at]));
    ["#clash-theirs", "#clash-yours"].forEach((it) => {
      const lines = $(it).value.split("\n").length;
      $(it).scrollTop = ($(it).scrollHeight * first) / lines - $(it).clientHeight / 2;
    });
  }

  document.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-clash]")?.dataset.clash;
    if (chosen) {
      etag = $("#clash").dataset.etag;
      stored = $("#clash-theirs").value;
      $("#clash").close();
      put_(chosen === "theirs" ? stored : $("#clash-yours").value);
      check();
    }
    const resolved = event.target.closest("[data-resolve]")?.dataset.resolve;
    if (resolved) {
      if (resolved === "theirs") put_($("#theirs").value);
      save(true).then(() => { if (!isDirty()) location.reload(); });
    }
  });

  /** Another text, from elsewhere than the editor. */
  function put_(other) {
    area.value = other;
    keep();
    editor?.show(text());
  }

  function change(other) {
    if (readOnly || other === text()) return;
    area.value = other;
    edited();
  }

  function edited() {
    keep();
    tell("typing");
    later();
  }

  area.addEventListener("input", edited);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  });
  $("#save")?.addEventListener("click", () => save());
  $("#try")?.addEventListener("click", async (event) => {
    if (!isDirty()) return;
    event.preventDefault();
    await save();
    if (!isDirty()) location.assign($("#try").href);
  });
  $("#remove")?.addEventListener("click", async () => {
    if (!window.confirm($("#remove").dataset.sure)) return;
    const answer = await call("DELETE", address("files"), { "If-Match": `"${etag}"` });
    if (answer.ok) { localStorage.removeItem(keptUnder); location.assign($("#remove").dataset.to); }
    else tell("refused", (await answer.json().catch(() => ({}))).detail || "");
  });
  window.addEventListener("online", () => { if (isDirty()) check(); });
  window.addEventListener("pagehide", () => {
    if (isDirty() && etag && !saving && !isConflicted() && text().length < KEEPALIVE_BYTES) {
      call("PUT", address("files"), { "If-Match": `"${etag}"` }, { keepalive: true }).catch(() => {});
    }
  });

  /** What was typed here before and never reached Heed. */
  function restore() {
    const kept = JSON.parse(localStorage.getItem(keptUnder) || "null");
    if (readOnly || !kept || kept.text === text()) { localStorage.removeItem(keptUnder); return; }
    if (kept.etag === etag) { put_(kept.text); tell("restored"); }
    else {
      const theirs = text();
      area.value = kept.text;
      clash({ theirs, etag });
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    restore();
    if ($("#problems").dataset.noted) show(JSON.parse($("#problems").dataset.noted));
    if (!readOnly && !$("#clash").open && (etag || isDirty())) check();
    const line = /^#line-(\d+)$/.exec(location.hash);
    if (line) goTo(Number(line[1]), 1);
  });

  return {
    text, change, save, goTo, readOnly,
    mount(mounted) {
      editor = mounted;
      box.classList.add("mounted");
      editor.show(text());
      editor.problems(found);
    },
  };
})();
