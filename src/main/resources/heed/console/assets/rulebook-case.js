// The editor of cases: the YAML, and beside it each case as a person reads it, run by the rules of this draft.
"use strict";
{
  const WAIT_MS = 400;
  const BLANK = ["- case: ", "  today: " + new Date().toISOString().slice(0, 10), "  client:", "    client: {id: somebody, ageYears: 40}", "  channel: CALL", "  expect:", "    first: SAVINGS_GOAL", ""].join("\n");
  const host = document.getElementById("sheet");
  const box = document.getElementById("editor");
  const area = document.getElementById("text");
  const cards = document.getElementById("cases");
  const running = host.querySelector(".running");
  const readOnly = box.dataset.readonly === "true";
  const mayRun = host.dataset.mayRun === "true";
  let timer = 0;
  let asked = 0;

  document.getElementById("writing").append(document.querySelector("label[for=text]"), area);
  host.querySelector("[data-do=run-all]").hidden = !mayRun;
  host.querySelector("[data-do=new]").hidden = readOnly;

  const ask = async (what, lines) => {
    const mine = ++asked;
    clearTimeout(timer);
    const query = new URLSearchParams([["path", box.dataset.path], ...lines.map(line => ["line", line])]);
    const opened = [...cards.querySelectorAll("details[open]")].map(it => it.closest(".case").dataset.line);
    running.textContent = what === "runs" ? host.dataset.running : "";
    try {
      const answer = await fetch(`/rulebook/editors/${box.dataset.draft}/${what}?${query}`, {
        method: "POST", body: area.value,
        headers: { "Content-Type": "text/plain; charset=utf-8", "X-Heed-Form": document.body.dataset.formToken },
      });
      if (mine !== asked) return;
      if (!answer.ok) throw new Error(answer.status);
      cards.innerHTML = await answer.text();
      cards.querySelectorAll("[data-do=run]").forEach(button => { button.hidden = !mayRun; });
      cards.querySelectorAll("[data-do=copy], [data-do=put]").forEach(button => { button.hidden = readOnly; });
      opened.forEach(line => cards.querySelector(`.case[data-line="${line}"] details`)?.setAttribute("open", ""));
      running.textContent = "";
    } catch (failed) {
      if (mine === asked) running.textContent = host.dataset.failed;
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask("cases", []), WAIT_MS);
  };

  /** Where the line begins in the text, from 1. */
  const startOf = line => area.value.split("\n").slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0);
  /** The lines of the case that begins in the given one. */
  const blockOf = line => {
    const lines = area.value.split("\n");
    let end = line;
    while (end < lines.length && !lines[end].startsWith("- ") && !lines[end].startsWith("#")) end++;
    return lines.slice(line - 1, end).join("\n").trimEnd() + "\n";
  };
  const go = (line, select) => {
    const from = startOf(line);
    const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
    area.focus();
    area.setSelectionRange(select ? from + area.value.slice(from).indexOf(":") + 2 : from, from + (area.value.split("\n")[line - 1] || "").length);
    area.scrollTop = Math.max(0, (line - 3) * lineHeight);
  };

  /** Puts a case behind the others, with its name selected, to be said anew. */
  const append = yaml => {
    const before = area.value.trimEnd();
    area.value = (before ? before + "\n\n" : "") + yaml;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    go(before ? before.split("\n").length + 2 : 1, true);
  };

  const actions = {
    "run-all": () => ask("runs", []),
    run: button => ask("runs", [button.dataset.line]),
    new: () => append(BLANK),
    go: button => go(Number(button.dataset.line)),
    copy: button => append(blockOf(Number(button.dataset.line)).replace(/^- case: .*/, said => said + " " + host.dataset.copy)),
    put: button => append(button.dataset.yaml),
  };
  host.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });
  box.addEventListener("heed:goto", event => {
    event.preventDefault();
    go(event.detail.line);
  });
  area.addEventListener("input", later);
  window.HeedFile.mount({ show: later, problems: () => {} });
}
