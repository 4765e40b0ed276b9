// Answers that wait in this browser until they can no longer be taken back and have arrived, and what is said when the
// connection is lost. Others hear of it by the events heed:arrived and heed:refused.
"use strict";
(() => {
  const RETRY_MS = 3_000;
  const OUTBOX = "heed-outbox";
  const body = document.body;
  const user = body.dataset.user;
  const words = document.getElementById("say").dataset;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  function all() {
    try { return JSON.parse(localStorage.getItem(OUTBOX)) || []; } catch { return []; }
  }
  const keep = (entries) => localStorage.setItem(OUTBOX, JSON.stringify(entries));
  const own = () => all().filter((it) => it.user === user);
  const put = (entry) => keep([...all(), entry]);
  const remove = (key) => keep(all().filter((it) => it.key !== key));
  /** Leaving a page sends what waits and does not hear the answer, so it is not asked for at once. */
  const sent = (key) => keep(all().map((it) => (it.key === key ? { ...it, sentAt: Date.now() } : it)));

  const underWay = new Set();
  let lost = false;

  function say(event, detail) {
    document.dispatchEvent(new CustomEvent(event, { detail }));
  }

  async function send(entry) {
    if (underWay.has(entry.key)) return;
    underWay.add(entry.key);
    sent(entry.key);
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
        remove(entry.key);
        say("heed:arrived", { entry });
      } else if (answer.status < 500 && answer.status !== 429 && answer.status !== 409) {
        remove(entry.key);
        const problem = await answer.json().catch(() => ({}));
        say("heed:refused", { entry, why: problem.detail || answer.status });
      }
      tell();
    } catch {
      lost = true;
      tell();
    } finally {
      underWay.delete(entry.key);
    }
  }

  function flush(everything) {
    const now = Date.now();
    const rests = (it) => it.sentAt && now - it.sentAt < RETRY_MS;
    return Promise.all(
      own().filter((it) => !rests(it) && (everything || it.due <= now)).map(send));
  }

  function warn(text) {
    const line = $("#connection");
    line.textContent = text;
    line.hidden = false;
  }

  function tell() {
    if (!lost && navigator.onLine) { $("#connection").hidden = true; return; }
    const waiting = own().length;
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

  window.HeedDesk = {
    $, $$, words, user, own, put, remove, flush, tell,
    isUnderWay: (key) => underWay.has(key),
    isLost: () => lost,
  };
})();
