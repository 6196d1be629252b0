// Comfort only: a place opens beside what cites it instead of on a page of its own, and a click on a value fills the form.
"use strict";

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-preview]");
  const beside = document.getElementById("preview");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && beside && plain) {
    event.preventDefault();
    htmx.ajax("GET", link.getAttribute("href"), { target: "#preview", swap: "innerHTML" });
    return;
  }
  const value = event.target.closest("[data-at]");
  const form = document.getElementById("correction");
  if (value && form && value.dataset.at) {
    form.elements.at.value = value.dataset.at;
    form.elements.within.value = value.closest("[data-within]").dataset.within;
    form.closest("details").open = true;
  }
});
