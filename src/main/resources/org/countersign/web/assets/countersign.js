// Nothing here is needed to read: every page works without it.
"use strict";

/** Brings the first cited place of a preview into sight, within its own frame. */
function showCited() {
  const cited = document.querySelector("#preview .here");
  const frame = cited && cited.closest(".sheet");
  if (frame) {
    frame.scrollTop = cited.offsetTop - frame.clientHeight / 2;
    const mark = cited.querySelector("mark");
    frame.scrollLeft = mark ? mark.offsetLeft - frame.clientWidth / 2 : 0;
  }
}

document.addEventListener("DOMContentLoaded", showCited);
document.addEventListener("htmx:afterSettle", showCited);
