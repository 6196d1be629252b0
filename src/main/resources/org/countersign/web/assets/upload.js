// Collects files from the disk, from folders and from what is dropped on the page. Without it, the plain field works.
"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form || typeof DataTransfer === "undefined") {
    return;
  }
  const MOST = 256 * 1024 * 1024;
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button.primary");
  const box = input.closest("fieldset");
  const make = (name, attributes = {}, text = "") => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
  };
  const status = make("p", {role: "status", class: "quiet"});
  const list = make("ul", {class: "chosen", "aria-label": "Chosen documents", tabindex: "0"});
  const paths = make("div");
  const folder = make("input", {type: "file", webkitdirectory: "", class: "hidden", tabindex: "-1", "aria-hidden": "true"});
  const folderButton = make("button", {type: "button"}, "Choose a folder");
  box.append(folderButton, folder, status, list, paths);
  document.body.classList.add("scripted");
  let chosen = [];

  const words = bytes => bytes < 1024 ? bytes + " bytes"
    : bytes < 1024 * 1024 ? Math.round(bytes / 1024) + " kB" : (bytes / 1024 / 1024).toFixed(1) + " MB";

  /** The field itself carries the files; their paths go beside it in the same order. */
  const show = () => {
    const carried = new DataTransfer();
    chosen.forEach(each => carried.items.add(each.file));
    input.files = carried.files;
    paths.replaceChildren(...chosen.map(each => make("input", {type: "hidden", name: "path", value: each.path})));
    list.hidden = chosen.length === 0;
    list.replaceChildren(...chosen.slice(0, 500).map(line));
    const size = chosen.reduce((sum, each) => sum + each.file.size, 0);
    const tooMuch = size > MOST;
    status.textContent = chosen.length === 0 ? "Nothing chosen yet."
      : chosen.length + (chosen.length === 1 ? " document, " : " documents, ") + words(size)
        + (chosen.length > 500 ? "; the first 500 are listed" : "")
        + (tooMuch ? ". That is more than " + words(MOST) + ": remove some, and add them afterwards." : "");
    input.setCustomValidity(tooMuch ? "At most " + words(MOST) + " can be sent at once." : "");
  };

  const line = each => {
    const item = make("li");
    const remove = make("button", {type: "button", "aria-label": "Remove " + each.path}, "Remove");
    remove.addEventListener("click", () => {
      chosen = chosen.filter(other => other !== each);
      show();
      (list.querySelector("button") || input).focus();
    });
    item.append(make("span", {}, each.path), make("span", {class: "quiet nowrap"}, words(each.file.size)), remove);
    return item;
  };

  /** A file that is chosen again takes the place of the first. */
  const add = found => {
    const again = new Set(found.map(each => each.path));
    chosen = chosen.filter(each => !again.has(each.path)).concat(found);
    show();
  };

  const picked = field => Array.from(field.files, file => ({file, path: file.webkitRelativePath || file.name}));
  input.addEventListener("change", () => add(picked(input)));
  folder.addEventListener("change", () => { add(picked(folder)); folder.value = ""; });
  folderButton.addEventListener("click", () => folder.click());

  const entries = reader => new Promise((good, bad) => reader.readEntries(good, bad));
  const fileOf = entry => new Promise((good, bad) => entry.file(good, bad));
  const walk = async entry => {
    if (entry.isFile) {
      return [{file: await fileOf(entry), path: entry.fullPath.replace(/^\//, "")}];
    }
    const found = [];
    const reader = entry.createReader();
    for (let some = await entries(reader); some.length > 0; some = await entries(reader)) {
      for (const each of some) {
        found.push(...await walk(each));
      }
    }
    return found;
  };

  const carriesFiles = event => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  document.addEventListener("dragover", event => {
    if (carriesFiles(event)) {
      event.preventDefault();
      form.classList.add("dropping");
    }
  });
  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) {
      form.classList.remove("dropping");
    }
  });
  document.addEventListener("drop", async event => {
    if (!carriesFiles(event)) {
      return;
    }
    event.preventDefault();
    form.classList.remove("dropping");
    const dropped = Array.from(event.dataTransfer.items, item => item.webkitGetAsEntry && item.webkitGetAsEntry());
    const plain = Array.from(event.dataTransfer.files, file => ({file, path: file.name}));
    const whole = dropped.filter(Boolean);
    try {
      add(whole.length > 0 ? (await Promise.all(whole.map(walk))).flat() : plain);
    } catch (refused) {
      status.textContent = "A folder could not be opened. Choose it with the button instead.";
    }
  });

  // A second click sends nothing twice; the server would notice too.
  form.addEventListener("submit", () => {
    button.disabled = true;
    button.textContent = "Sending…";
  });
  const label = button.textContent;
  window.addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = label;
    chosen = picked(input);
    show();
  });
})();
