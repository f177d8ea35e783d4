// The page of the quotation check: the words that are pasted, and what the text has of them.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const box = $("check-words"), status = $("check-status"), shown = $("check-pieces");
  const root = new URL("../", document.currentScript.src);
  const { page, passages } = globalThis.editionText;
  const check = globalThis.quoting(passages);
  const READINGS = { both: "in the text as edited and as received", edited: "in the text as edited only", source: "in the text as received only" };
  const VERDICTS = ["verbatim", "alike", "near", "nowhere"];
  const SAID = {
    verbatim: "Verbatim.",
    alike: "The same words, but marks or spaces differ.",
    near: "Not verbatim.",
    nowhere: "Not in this text, nor anything like it.",
  };
  const MARKS = { "-": ["del", "not in the text: "], "+": ["ins", "the text has: "] };
  const MOST = 2000; // characters of an address that every browser keeps

  const make = (tag, properties, ...content) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...content);
    return element;
  };
  const link = (locus) => make("a", { href: new URL(`${page}#${locus}`, root).href }, locus);
  const places = (piece) => piece.places.flatMap(([first, last], i) =>
    [i ? ", " : "", link(first), ...first === last ? [] : ["–", link(last)]]);
  const run = ([mark, words]) => {
    if (mark === "=") return words;
    const [tag, spoken] = MARKS[mark];
    return make(tag, {}, make("span", { className: "spoken" }, `[${spoken}`), words.trimEnd(), make("span", { className: "spoken" }, "]"));
  };
  const spaced = (runs) => runs.flatMap((one, i) => [i ? " " : "", run(one)]);

  const section = (piece) => {
    const lines = [make("p", { className: "verdict" }, make("strong", {}, SAID[piece.verdict]))];
    if (piece.places.length) {
      lines[0].append(piece.verdict === "near" ? " The nearest place is " : " It stands at ", ...places(piece), `, ${READINGS[piece.reading]}.`);
    }
    if (piece.differences.length) lines.push(make("p", {}, `What differs: ${piece.differences.join(", ")}.`));
    lines.push(make("blockquote", {}, make("p", {}, ...piece.diff.length ? spaced(piece.diff) : [piece.words])));
    const item = make("li", {}, ...lines);
    item.dataset.verdict = piece.verdict;
    return item;
  };

  const show = () => {
    const words = box.value, pieces = check(words);
    history.replaceState(null, "", words.trim() && words.length < MOST ? `#${new URLSearchParams({ q: words })}` : location.pathname);
    shown.replaceChildren(...pieces.map(section));
    const worst = VERDICTS.findLast((verdict) => pieces.some((piece) => piece.verdict === verdict));
    status.textContent = !worst ? "" : pieces.length === 1 ? SAID[worst] : `${pieces.length} pieces. The worst of them: ${SAID[worst]}`;
  };

  let waiting;
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 250); });
  const fromHash = () => {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    if (asked === null) return;
    box.value = asked;
    show();
  };
  addEventListener("hashchange", fromHash);
  $("check-box").hidden = false;
  fromHash();
})();
