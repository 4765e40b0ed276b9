// Sending in a file: its name tells what is in it, and a bar how far it is.
"use strict";
(() => {
  const form = document.getElementById("upload");
  if (!form) return;
  const file = document.getElementById("file");
  const type = document.getElementById("type");
  const bar = document.getElementById("sent");
  const told = document.getElementById("told");

  file.addEventListener("change", () => {
    const name = (file.files[0]?.name || "").toLowerCase();
    const found = [...type.options].map((it) => it.value).filter((it) => it && name.includes(it))
      .sort((a, b) => b.length - a.length)[0];
    if (found) type.value = found;
  });

  function tell(text, bad) {
    told.textContent = text;
    told.classList.toggle("bad", bad);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const sending = new XMLHttpRequest();
    const name = file.files[0].name;
    sending.open("POST", `/operations/imports?type=${encodeURIComponent(type.value)}&name=${encodeURIComponent(name)}`);
    sending.setRequestHeader("Content-Type", "application/octet-stream");
    sending.setRequestHeader("X-Heed-Form", document.body.dataset.formToken);
    sending.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) bar.value = sent.loaded / sent.total;
    });
    sending.addEventListener("load", () => {
      bar.hidden = true;
      if (sending.status === 200) {
        tell("", false);
        form.reset();
        const list = document.getElementById("imports");
        list.outerHTML = sending.responseText;
        htmx.process(document.getElementById("imports"));
      } else {
        tell(`${form.dataset.failed} ${problem(sending)}`, true);
      }
    });
    sending.addEventListener("error", () => { bar.hidden = true; tell(form.dataset.lost, true); });
    bar.value = 0;
    bar.hidden = false;
    tell(form.dataset.sending, false);
    sending.send(file.files[0]);
  });

  function problem(answer) {
    try {
      const said = JSON.parse(answer.responseText);
      return [said.detail, ...(said.errors || []).map((it) => it.message)].filter((it) => it).join(" ");
    } catch {
      return String(answer.status);
    }
  }
})();
