// Line numbers, marks at the lines of problems, and words to complete from. Without it the editor is a plain text area.
"use strict";
(() => {
  const NAME = /[\w$]*$/;
  const KEY = /key\s*==\s*"([\w.]*)$/;
  const MOST = 12;

  /** The fact between whose brackets the caret stands, or nothing. */
  function factAround(before) {
    let depth = 0;
    for (let at = before.length - 1; at >= 0; at--) {
      const sign = before[at];
      if (sign === ")") depth++;
      else if (sign === "(" && depth-- === 0) return (/([A-Z]\w*)\s*$/.exec(before.slice(0, at)) || [])[1];
      else if (sign === ";" || sign === "\n" && /^\s*(when|then|end)\b/.test(before.slice(at + 1))) return undefined;
    }
    return undefined;
  }

  function offered(words, before) {
    const key = KEY.exec(before);
    if (key) return { typed: key[1], list: words.thresholds };
    const typed = NAME.exec(before)[0];
    const known = words.facts.find(each => each.fact === factAround(before));
    if (known) return { typed, list: known.words.map(each => each.word) };
    const verbs = /\bthen\b[^]*$/.test(before.slice(before.lastIndexOf("\nend") + 1));
    return { typed, list: verbs ? words.verbs : words.facts.map(each => each.fact) };
  }

  /** The button that a message becomes, so that the keyboard reaches it too. */
  function way(slip) {
    const there = slip.querySelector("button");
    if (there) return there;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "way";
    button.append(...slip.childNodes);
    slip.append(button);
    return button;
  }

  function enhance(box) {
    const area = box.querySelector("textarea");
    const gutter = document.createElement("pre");
    gutter.className = "gutter";
    gutter.setAttribute("aria-hidden", "true");
    box.prepend(gutter);
    const marks = new Map();

    function number() {
      const lines = area.value.split("\n").length;
      gutter.replaceChildren(...Array.from({ length: lines }, (_, i) => {
        const line = document.createElement("span");
        line.textContent = (i + 1) + "\n";
        if (marks.has(i + 1)) line.className = marks.get(i + 1);
        return line;
      }));
      gutter.scrollTop = area.scrollTop;
    }

    function goTo(line, column) {
      const lines = area.value.split("\n");
      const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + Math.max(0, column - 1);
      area.focus();
      area.setSelectionRange(at, at);
      area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
    }

    function mark(slips) {
      marks.clear();
      slips.filter(slip => slip.dataset.file.endsWith(box.dataset.file)).forEach(slip => {
        const line = Number(slip.dataset.line);
        if (line > 0 && marks.get(line) !== "slip") marks.set(line, slip.dataset.remark ? "remark" : "slip");
        way(slip).onclick = () => goTo(line, Number(slip.dataset.column || 1));
      });
      number();
    }

    area.addEventListener("input", number);
    area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
    new ResizeObserver(number).observe(area);
    number();
    if (area.dataset.words) complete(box, area);
    return mark;
  }

  function complete(box, area) {
    let words = null;
    let chosen = -1;
    let now = { typed: "", list: [] };
    const list = document.createElement("ul");
    list.className = "choices";
    list.id = area.id + "-choices";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Words that fit here; Alt and arrow down chooses, Enter takes, Escape leaves");
    box.append(list);
    fetch(area.dataset.words, { credentials: "same-origin" }).then(answer => answer.json()).then(json => { words = json; });

    function take(word) {
      const at = area.selectionStart;
      area.setRangeText(word, at - now.typed.length, at, "end");
      close();
      area.focus();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function close() {
      chosen = -1;
      list.replaceChildren();
    }

    function show() {
      if (!words || area.selectionStart !== area.selectionEnd) return close();
      now = offered(words, area.value.slice(0, area.selectionStart));
      const fitting = now.list
        .filter(word => word.toLowerCase().startsWith(now.typed.toLowerCase()) && word !== now.typed).slice(0, MOST);
      chosen = -1;
      list.replaceChildren(...(now.typed ? fitting : []).map((word, i) => {
        const item = document.createElement("li");
        item.id = list.id + i;
        item.setAttribute("role", "option");
        item.textContent = word;
        item.onmousedown = event => { event.preventDefault(); take(word); };
        return item;
      }));
    }

    function choose(step) {
      const items = list.children;
      chosen = (chosen + step + items.length) % items.length;
      Array.from(items).forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      area.setAttribute("aria-activedescendant", items[chosen].id);
    }

    area.addEventListener("input", show);
    area.addEventListener("blur", close);
    area.addEventListener("keydown", event => {
      if (!list.children.length) return;
      if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(list.children[chosen].textContent);
      } else if (event.key === "Escape") {
        close();
      }
    });
  }

  const boxes = Array.from(document.querySelectorAll(".editor")).map(enhance);
  const tried = document.getElementById("tried");
  const markAll = () => boxes.forEach(mark => mark(Array.from(tried.querySelectorAll(".slips li"))));
  if (tried) {
    markAll();
    document.body.addEventListener("htmx:afterSwap", markAll);
    document.body.addEventListener("htmx:beforeRequest", () => tried.setAttribute("aria-busy", "true"));
    document.body.addEventListener("htmx:afterRequest", () => tried.removeAttribute("aria-busy"));
  }

  /** Puts a token of now into the page, as the one of a session that has ended is refused; false while signed out. */
  async function renew(form) {
    const page = await fetch(location.href.split("#")[0].replace(/\/try$/, "/rules"), { credentials: "same-origin" });
    const token = (/<form[^>]*id="editor"[^]*?name="_csrf" value="([^"]+)"/.exec(await page.text()) || [])[1];
    if (!token) return false;
    form.elements["_csrf"].value = token;
    document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRF-TOKEN": token }));
    return true;
  }

  function say(words) {
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = words;
    tried.replaceChildren(line);
    tried.scrollIntoView({ block: "nearest" });
  }

  /** What was typed is kept until it is saved, over an end of the session too. */
  function keep(form) {
    const OUT = "You are signed out: sign in in another tab, then go on here. What you typed stays.";
    let typed = form.dataset.unsaved === "true";
    let sure = false;
    let out = false;
    const again = async () => {
      if (out && await renew(form).catch(() => false)) {
        out = false;
        form.dispatchEvent(new Event("input"));
      }
    };
    form.addEventListener("input", event => { typed = typed || event.isTrusted || event.target !== form; });
    window.addEventListener("beforeunload", event => { if (typed) event.preventDefault(); });
    window.addEventListener("focus", again);
    document.body.addEventListener("htmx:responseError", event => {
      out = [401, 403].includes(event.detail.xhr.status);
      say(out ? OUT : "It could not be tried (" + event.detail.xhr.status + "). Change anything to try again.");
    });
    document.body.addEventListener("htmx:sendError", () => say("The server does not answer. Change anything to try again."));
    form.addEventListener("submit", event => {
      if (sure) { typed = false; return; }
      event.preventDefault();
      const button = event.submitter;
      renew(form).catch(() => true).then(signedIn => {
        if (!signedIn) { out = true; return say(OUT); }
        sure = true;
        form.requestSubmit(button);
      });
    });
  }
  const form = document.getElementById("editor");
  if (form) keep(form);

  /** A page that waits for an outcome shows it once it is there. */
  function follow() {
    fetch(location.href, { credentials: "same-origin" }).then(answer => answer.text()).then(page => {
      if (page.includes("data-reload")) setTimeout(follow, 2000);
      else location.reload();
    }).catch(() => setTimeout(follow, 5000));
  }
  if (document.querySelector("[data-reload]")) setTimeout(follow, 2000);
})();
