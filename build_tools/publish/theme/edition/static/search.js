// The search of the text, the notes and the registers. Everything is in two scripts beside this one; nothing is fetched.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const box = $("search-words"), chosen = $("search-kind"), status = $("search-status"), hits = $("search-hits");
  const root = new URL("../", document.currentScript.src);
  const KINDS = {
    sentence: "The text", person: "People", place: "Places", organisation: "Organisations", event: "Events",
    term: "Terms", note: "Notes", source: "Sources",
  };
  const AT_FIRST = 8, CONTEXT = 130;

  // Words as they are compared: without case, accents and apostrophes; a hyphened word is also one word.
  const fold = (word) => word.normalize("NFKD").replace(/[\p{M}'’ʼʹ`´-]/gu, "").toLowerCase();
  const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼʹ`´](?=[\p{L}\p{N}]))*/gu;
  const COMPOUND = new RegExp(`${WORD.source}(?:-${WORD.source})+`, "gu");
  const words = (text) => [...text.matchAll(WORD), ...text.matchAll(COMPOUND)];
  const tokens = (text) => words(text).map((match) => fold(match[0]));
  const wholeWords = (text) => [...text.matchAll(/[^\s]+/g)].flatMap(([part]) => {
    const compound = part.match(COMPOUND);
    return (compound ?? [...part.matchAll(WORD)].map((match) => match[0])).map(fold);
  });

  // Each sentence and each record is one entry; what it names is found by every form of the name.
  const { records, named } = globalThis.editionRecords;
  const { passages, page } = globalThis.editionText;
  const formsOf = (list) => (list ?? []).map(([number]) => [records[number].title, ...records[number].forms ?? []].join(" ; ")).join(" ; ");
  const entries = [
    ...passages.flat().map(([locus, edited, source]) => ({
      kind: "sentence", url: `${page}#${locus}`, title: locus, words: edited.trim(), source, named: named[locus],
    })),
    ...records,
  ];
  const index = new globalThis.MiniSearch({
    fields: ["title", "forms", "words", "names"],
    tokenize: tokens,
    processTerm: (term) => term,
    extractField: (entry, field) => ({
      id: entry.id,
      title: entry.title,
      forms: (entry.forms ?? []).join(" ; "),
      words: entry.source && entry.source !== entry.words ? `${entry.words} ${entry.source}` : entry.words ?? "",
      names: formsOf(entry.named),
    })[field],
    searchOptions: {
      boost: { title: 4, forms: 4, names: 0.7 }, combineWith: "AND", prefix: (term) => term.length > 2,
      tokenize: wholeWords,
    },
  });
  entries.forEach((entry, id) => { entry.id = id; });
  index.addAll(entries);

  // A name in one word stands for the same name in another spelling or script; a person's is the family name.
  const spellings = new Map();
  for (const { kind, title, forms = [] } of records) {
    const names = [title, ...forms].flatMap((form) => {
      const one = kind === "person" ? /^[^,]+(?=,)|\p{Script=Cyrillic}+$|^[^\s,]+$/u.exec(form)?.[0] : form;
      const found = one ? tokens(one) : [];
      return found.length === 1 ? found : [];
    });
    for (const name of names) spellings.set(name, new Set([...spellings.get(name) ?? [name], ...names]));
  }
  const spelt = (term) => ({ combineWith: "OR", queries: [...spellings.get(term) ?? [term]] });
  const withSpellings = (query) => ({ combineWith: "AND", queries: wholeWords(query).map(spelt) });

  const find = (query) => {
    const inLine = (text) => ` ${[...text.matchAll(WORD)].map((match) => fold(match[0])).join(" ")} `;
    const phrases = [...query.matchAll(/["“„«]([^"”“»]+)["”“»]/g)].map((match) => inLine(match[1]));
    const holds = ({ id }) => phrases.every((phrase) =>
      [entries[id].words, entries[id].source].some((text) => text && inLine(text).includes(phrase)));
    const exact = index.search(withSpellings(query)).filter(holds);
    if (exact.length || phrases.length) return { found: exact, near: false };
    const near = index.search(query, { fuzzy: 0.25 });
    return { found: near.length ? near : index.search(query, { fuzzy: 0.25, combineWith: "OR", tokenize: tokens }), near: true };
  };

  const make = (tag, properties, ...content) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...content);
    return element;
  };

  // The words of a hit, and those that stand for a name which was searched for in another form.
  const spans = (text, entry, terms) => {
    const sought = new Set(terms), found = [];
    for (const match of words(text)) {
      if (sought.has(fold(match[0]))) found.push([match.index, match.index + match[0].length]);
    }
    for (const [number, as] of entry.named ?? []) {
      const shown = as ?? records[number].title;
      if (!tokens(formsOf([[number]])).some((form) => sought.has(form))) continue;
      for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) found.push([at, at + shown.length]);
    }
    return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]).filter(([start], i, all) => !all.slice(0, i).some((one) => one[1] > start));
  };
  const marked = (text, from, to, found) => {
    const parts = [];
    let done = from;
    for (const [start, end] of found) {
      if (start < done || end > to) continue;
      parts.push(text.slice(done, start), make("mark", {}, text.slice(start, end)));
      done = end;
    }
    return [...parts, text.slice(done, to)];
  };
  const context = (text, found) => {
    const best = found.length ? found[0][0] : 0;
    let from = best > CONTEXT ? text.indexOf(" ", best - CONTEXT) + 1 : 0;
    if (from > best) from = best;
    let to = from + 2 * CONTEXT + 40 < text.length ? text.lastIndexOf(" ", from + 2 * CONTEXT + 40) : text.length;
    if (to <= best) to = text.length;
    return [from ? "… " : "", ...marked(text, from, to, found), to < text.length ? " …" : ""];
  };

  const item = ({ id, terms }) => {
    const entry = entries[id], text = entry.words ?? "";
    const titled = entry.kind === "sentence" ? [] : spans(entry.title, { named: [] }, terms);
    const link = make("a", { href: new URL(entry.url, root).href }, ...marked(entry.title, 0, entry.title.length, titled));
    const line = make("li", {}, link);
    if (entry.call) {
      line.append(" ", make("a", { className: "where", href: new URL(`${page}#${entry.call[0]}`, root).href }, `in the text at ${entry.call[1]}`));
    }
    const form = (entry.forms ?? []).find((one) => !titled.length && tokens(one).some((token) => terms.includes(token)));
    if (form) line.append(" ", make("span", { className: "form" }, "also ", ...marked(form, 0, form.length, spans(form, {}, terms))));
    let found = spans(text, entry, terms), shown = text;
    const received = entry.source ? spans(entry.source, entry, terms) : [];
    if (received.length > found.length) {
      [shown, found] = [entry.source, received];
      line.append(" ", make("span", { className: "form" }, "as received"));
    }
    line.append(make("p", {}, ...context(shown, found)));
    return line;
  };

  const group = (kind, found) => {
    const list = make("ul", {}, ...found.slice(0, AT_FIRST).map(item));
    const heading = make("h2", { id: `kind-${kind}` }, `${KINDS[kind]} `, make("span", { className: "count" }, String(found.length)));
    const section = make("section", {}, heading, list);
    section.setAttribute("aria-labelledby", heading.id);
    if (found.length > AT_FIRST) {
      const more = make("button", { type: "button" }, `Show all ${found.length} of: ${KINDS[kind]}`);
      more.onclick = () => {
        list.append(...found.slice(AT_FIRST).map(item));
        more.remove();
        list.children[AT_FIRST].querySelector("a").focus();
      };
      section.append(more);
    }
    return section;
  };

  const show = () => {
    const query = box.value.trim();
    const hash = new URLSearchParams([["q", query], ...chosen.value ? [["in", chosen.value]] : []]);
    history.replaceState(null, "", query ? `#${hash}` : location.pathname);
    hits.replaceChildren();
    status.textContent = "";
    if (!query) return;
    const { found, near } = find(query);
    const groups = new Map();
    for (const kind of Object.keys(KINDS)) {
      const list = found.filter(({ id }) => entries[id].kind === kind && (!chosen.value || chosen.value === kind));
      if (kind === "sentence") list.sort((a, b) => a.id - b.id); // in the order of reading
      if (list.length) groups.set(kind, list);
    }
    const count = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    hits.append(...[...groups].map(([kind, list]) => group(kind, list)));
    const parts = [...groups].map(([kind, list]) => `${KINDS[kind]} ${list.length}`).join(", ");
    const asked = /["“”„«»]/.test(query) ? query : `“${query}”`;
    const told = `${count} ${count === 1 ? "hit" : "hits"} for ${asked}`;
    status.textContent = !count ? `Nothing is found for ${asked}.` : near ? `Nothing is spelt so; ${told} spelt nearly so: ${parts}.` : `${told}: ${parts}.`;
  };

  for (const kind of Object.keys(KINDS)) chosen.append(new Option(KINDS[kind], kind));
  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(show, 120); };
  const fromHash = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!asked.has("q")) return;
    box.value = asked.get("q");
    chosen.value = asked.get("in") ?? "";
    show();
  };
  box.addEventListener("input", soon);
  chosen.addEventListener("change", show);
  addEventListener("hashchange", fromHash);
  // From the box down into the hits and back, besides the Tab key.
  document.addEventListener("keydown", (event) => {
    const links = [...hits.querySelectorAll("li > a:first-child")];
    const at = links.indexOf(document.activeElement);
    if (event.altKey || event.ctrlKey || event.metaKey || (at < 0 && document.activeElement !== box)) return;
    if (event.key === "Enter" && at < 0) { clearTimeout(waiting); show(); return; }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined || !links.length || to >= links.length || (at < 0 && to < 0)) return;
    event.preventDefault();
    (to < 0 ? box : links[to]).focus();
  });
  $("search-box").hidden = false;
  fromHash();
})();
