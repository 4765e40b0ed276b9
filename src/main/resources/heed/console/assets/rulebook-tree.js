// The tree of a draft's files: a box that filters it.
"use strict";
{
  const filter = () => {
    const box = document.getElementById("filter");
    if (!box) return;
    const wanted = box.value.trim().toLowerCase();
    let found = 0;
    document.querySelectorAll(".tree details").forEach((folder) => {
      let here = 0;
      folder.querySelectorAll("li").forEach((file) => {
        file.hidden = Boolean(wanted) && !file.dataset.file.toLowerCase().includes(wanted);
        if (!file.hidden) here += 1;
      });
      folder.hidden = here === 0;
      if (!("was" in folder.dataset)) folder.dataset.was = folder.open;
      folder.open = wanted ? here > 0 : folder.dataset.was === "true";
      found += here;
    });
    document.querySelector(".tree .nothing").hidden = found > 0;
  };

  document.addEventListener("input", (event) => { if (event.target.id === "filter") filter(); });
  document.addEventListener("keydown", (event) => {
    if (event.target.id === "filter" && event.key === "Enter") {
      event.preventDefault();
      document.querySelector(".tree details:not([hidden]) li:not([hidden]) a")?.click();
    }
  });
  // A check that found the workbench busy is asked for again.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 503) setTimeout(() => window.htmx.trigger(event.detail.elt, "load"), 4_000);
  });

  filter();
  const narrow = window.matchMedia("(max-width: 900px)");
  document.querySelectorAll("details.files").forEach((it) => { it.open = !narrow.matches; });
  document.querySelector(".tree [aria-current]")?.scrollIntoView({ block: "center" });
  window.scrollTo(0, 0);
}
