// Keys for lists and findings. Whatever they do, a link or a field on the page does too.
"use strict";
(() => {
  const OFF = "countersign.keys.off";
  const dialog = document.getElementById("keys");
  const opens = () => [...document.querySelectorAll("a.opens")];

  const typing = (target) => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");

  const move = (by) => {
    const links = opens();
    const here = links.indexOf(document.activeElement);
    const next = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by];
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };

  const tick = () => {
    const line = document.activeElement.closest("li, tr");
    const box = line && line.querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  };

  const go = (rel) => {
    const link = document.querySelector(`a[rel=${rel}]`);
    if (link) link.click();
  };

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    x: tick,
    "[": () => go("prev"),
    "]": () => go("next"),
  };

  // Arrows move the page, unless somebody has begun to move in the list.
  const inList = () => document.activeElement.matches("a.opens");
  const arrows = { ArrowDown: () => move(1), ArrowUp: () => move(-1) };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || !dialog || dialog.open) return;
    if (event.key === "?") {
      event.preventDefault();
      dialog.showModal();
      return;
    }
    const act = acts[event.key] || (inList() && arrows[event.key]);
    if (act && !localStorage.getItem(OFF)) {
      event.preventDefault();
      act();
    }
  });

  const off = document.querySelector("[data-keys-off]");
  const show = () => off && off.setAttribute("aria-pressed", String(Boolean(localStorage.getItem(OFF))));
  if (off) {
    off.addEventListener("click", () => {
      if (localStorage.getItem(OFF)) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "yes");
      show();
    });
    show();
  }

  const hint = document.querySelector("[data-keys]");
  if (hint && dialog) {
    hint.closest("[hidden]").hidden = false;
    hint.addEventListener("click", () => dialog.showModal());
  }

  // A preview is shown beside the finding where there is room; elsewhere, and where it fails, a link is a link.
  const follow = (event) => {
    const link = event.detail.elt;
    if (link.matches("a[href]")) location.assign(link.href);
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    const preview = document.getElementById("preview");
    if (preview && event.detail.target === preview && !preview.offsetParent) {
      event.preventDefault();
      follow(event);
    }
  });
  document.addEventListener("htmx:responseError", follow);

  const all = document.querySelector("[data-all]");
  if (all) {
    all.closest("[hidden]").hidden = false;
    all.addEventListener("change", () => {
      all.form.querySelectorAll("input[name=keys]").forEach((box) => (box.checked = all.checked));
    });
  }
})();
