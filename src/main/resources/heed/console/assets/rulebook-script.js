// The editor of scripts: the text, the values that it may name, and beside it what it says to one client.
"use strict";
{
  const WAIT_MS = 250;
  const host = document.getElementById("sheet");
  const box = document.getElementById("editor");
  const area = document.getElementById("text");
  const spoken = document.getElementById("spoken");
  const client = document.getElementById("client");
  const direction = document.getElementById("direction");
  let timer = 0;
  let asked = 0;

  document.getElementById("writing").append(document.querySelector("label[for=text]"), area);
  area.lang = host.dataset.language;
  area.spellcheck = true;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(speak, WAIT_MS);
  };
  const speak = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ path: box.dataset.path, client: client.value, direction: direction.value });
    try {
      const answer = await fetch(`/rulebook/editors/${box.dataset.draft}/script?${query}`, {
        method: "POST", body: area.value,
        headers: { "Content-Type": "text/plain; charset=utf-8", "X-Heed-Form": document.body.dataset.formToken },
      });
      if (mine !== asked) return;
      if (answer.ok) spoken.innerHTML = await answer.text();
      spoken.classList.toggle("stale", !answer.ok);
    } catch (offline) {
      spoken.classList.add("stale");
    }
  };

  /** Puts words around what is selected, or at the caret, as if they were typed. */
  const put = (before, behind) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    area.focus();
    area.setRangeText(before + value.slice(from, to) + behind, from, to, "end");
    if (behind && from === to) area.setSelectionRange(from + before.length, from + before.length);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  host.querySelector(".named").addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.put) put(button.dataset.put, "");
    if (button?.dataset.around) put(`{{#${button.dataset.around}}}\n`, `\n{{/${button.dataset.around}}}`);
  });

  area.addEventListener("input", later);
  client.addEventListener("change", speak);
  direction.addEventListener("change", speak);
  window.HeedFile.mount({ show: later, problems: () => {} });
}
