// A button beside each citation that copies it. Without script, or where copying is refused, a click selects the whole.
"use strict";
(() => {
  const status = document.body.appendChild(Object.assign(document.createElement("p"), { className: "copy-status" }));
  status.setAttribute("role", "status");

  // In a style the words go with their italics and links; a reference manager reads plain text.
  const copy = async (entry) => {
    const words = entry.textContent;
    if (entry.matches("pre") || !globalThis.ClipboardItem) return navigator.clipboard.writeText(words);
    const kinds = { "text/plain": words, "text/html": entry.innerHTML };
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  };

  for (const entry of document.querySelectorAll(".entry")) {
    const place = entry.matches("pre") ? entry.previousElementSibling : entry.parentElement;
    const style = place.querySelector(".style") ?? place;
    const cited = entry.closest("li, aside, section");
    const thing = cited.getAttribute("aria-label") ?? cited.querySelector("a, h1, h2").textContent;
    const name = `${style.textContent.trim()}: ${thing}`;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
    button.setAttribute("aria-label", `Copy ${name}`);
    button.addEventListener("click", async () => {
      let said = "Copied";
      try {
        await copy(entry);
      } catch {
        getSelection().selectAllChildren(entry);
        said = "Selected";
      }
      const sentence = `${said}: ${name}`;
      button.textContent = said;
      status.textContent = sentence;
      setTimeout(() => {
        button.textContent = "Copy";
        if (status.textContent === sentence) status.textContent = "";
      }, 2500);
    });
    place.append(" ", button);
  }
})();
