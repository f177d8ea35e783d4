// Comfort for readers who have script: notes beside their line, choices remembered, keys. Nothing needs it.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const article = $("article.text");
  const status = document.body.appendChild(Object.assign(document.createElement("div"), { id: "status" }));
  status.setAttribute("role", "status");

  const say = (words) => {
    status.textContent = words;
    setTimeout(() => { if (status.textContent === words) status.textContent = ""; }, 2500);
  };

  // The reader's choices, kept on the device; a browser that keeps nothing loses nothing else.
  const kept = (() => { try { return localStorage; } catch { return null; } })();
  const boxes = all(".masthead input");
  for (const box of boxes) {
    const value = kept?.getItem(box.id);
    if (value != null) box.checked = value === "1";
    box.addEventListener("change", () => boxes.forEach((one) => kept?.setItem(one.id, one.checked ? "1" : "0")));
  }
  const masthead = $(".masthead");
  if (kept?.getItem("masthead") === "1") masthead.open = true;
  masthead?.addEventListener("toggle", () => kept?.setItem("masthead", masthead.open ? "1" : "0"));

  if (!article) return;

  // A note opens beside the line that calls it. Escape, the cross or a click elsewhere closes it; the focus returns.
  const popover = Object.assign(document.createElement("div"), { id: "popover", tabIndex: -1 });
  popover.setAttribute("role", "dialog");
  if ("popover" in popover) {
    document.documentElement.classList.add("scripted"); // the style sheet opens no second copy of a note
    popover.popover = "auto";
    document.body.append(popover);
    let caller = null;
    const open = (call, note) => {
      const copy = note.cloneNode(true);
      copy.removeAttribute("id");
      copy.removeAttribute("role");
      copy.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
      const title = $(".label", copy)?.textContent ?? "";
      $(".label", copy)?.remove();
      $(".close", copy)?.remove();
      const close = Object.assign(document.createElement("button"), { className: "close", textContent: "×" });
      close.setAttribute("aria-label", "Close the note");
      close.onclick = () => popover.hidePopover();
      popover.setAttribute("aria-label", note.getAttribute("aria-label") ?? title);
      popover.replaceChildren(copy, close);
      if (popover.matches(":popover-open")) popover.hidePopover();
      caller = call;
      popover.showPopover({ source: call });
      popover.scrollTop = 0;
      popover.focus({ preventScroll: true });
    };
    popover.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      if (document.activeElement === document.body || popover.contains(document.activeElement)) {
        caller.focus({ preventScroll: true });
      }
    });
    document.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const call = event.target.closest?.('a[href^="#note-"]');
      const note = call && article.contains(call) && document.getElementById(call.hash.slice(1));
      if (!note) return;
      event.preventDefault();
      open(call, note);
    });
    // Whoever comes from elsewhere to a note is led to its call, and the note is opened there.
    const arrive = () => {
      if (!location.hash.startsWith("#note-")) return;
      const note = document.getElementById(location.hash.slice(1));
      const call = note && document.getElementById($(".label", note)?.hash.slice(1));
      if (!call) return;
      history.replaceState(null, "", `#${call.id}`); // or the browser goes on to the note itself
      call.scrollIntoView({ block: "center" });
      open(call, note);
    };
    addEventListener("hashchange", arrive);
    arrive();
  }

  // The number of a paragraph copies its address.
  article.addEventListener("click", (event) => {
    const locus = event.target.closest?.("a.locus");
    if (!locus || !navigator.clipboard) return;
    navigator.clipboard.writeText(locus.href).then(() => say(`Address of ${locus.hash.slice(1)} copied`), () => {});
  });

  // Where you are.
  const links = all(".outline a[href^='#s']");
  if (links.length && "IntersectionObserver" in window) {
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach((one) => one.toggleAttribute("aria-current", one.hash === `#${entry.target.id}`));
      }
    }, { rootMargin: "-30% 0px -60%" });
    links.forEach((one) => { const section = document.getElementById(one.hash.slice(1)); if (section) watch.observe(section); });
  }

  // Keys: the next and the last paragraph or note, and what the keys are.
  const help = document.createElement("dialog");
  help.setAttribute("aria-label", "Keys");
  help.innerHTML = "<dl><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous paragraph</dd>" +
    "<dt><kbd>n</kbd> <kbd>b</kbd></dt><dd>next and previous note</dd><dt><kbd>Enter</kbd></dt><dd>open the note</dd>" +
    "<dt><kbd>Esc</kbd></dt><dd>close it</dd><dt><kbd>c</kbd></dt><dd>copy the address of the paragraph</dd>" +
    "<dt><kbd>?</kbd></dt><dd>this help</dd></dl><form method='dialog'><button>Close</button></form>";
  document.body.append(help);
  const shown = (one) => one.getClientRects().length > 0;
  const step = (selector, by) => {
    const list = all(selector).filter(shown);
    const focused = list.indexOf(document.activeElement);
    const near = focused >= 0 ? focused + by
      : by > 0 ? list.findIndex((one) => one.getBoundingClientRect().top > 8)
      : list.findLastIndex((one) => one.getBoundingClientRect().top < -8);
    const one = list[Math.max(0, Math.min(near < 0 ? list.length - 1 : near, list.length - 1))];
    one?.focus({ preventScroll: true });
    one?.scrollIntoView({ block: "center" });
  };
  const keys = {
    j: () => step("article .locus", 1), k: () => step("article .locus", -1),
    n: () => step("article .call", 1), b: () => step("article .call", -1),
    c: () => document.activeElement?.closest(".passage")?.querySelector(".locus")?.click(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.closest("input, textarea, select")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
})();
