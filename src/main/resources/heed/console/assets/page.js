// What every page does. Nothing here is needed to read a page.
"use strict";
{
  const insecure = document.getElementById("insecure");
  if (insecure) insecure.hidden = window.isSecureContext;
}
