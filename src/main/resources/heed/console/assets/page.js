// What every page does. Nothing here is needed to read a page.
"use strict";
{
  const insecure = document.getElementById("insecure");
  if (insecure) insecure.hidden = window.isSecureContext;

  /** A moment that somebody waits for reads by the clock on the wall, not in UTC. */
  const byTheWall = (root) => {
    for (const time of root.querySelectorAll("time.local")) {
      const at = new Date(time.dateTime);
      const today = at.toDateString() === new Date().toDateString();
      time.textContent = at.toLocaleString(
        document.documentElement.lang,
        today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    }
  };
  byTheWall(document);
  document.addEventListener("htmx:afterSwap", (event) => byTheWall(event.detail.target));
}
