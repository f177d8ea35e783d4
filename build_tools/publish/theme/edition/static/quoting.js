// Whether pasted words are quoted right. build_tools/model/quoting.py says the same; tests/model/quoting.json holds both to it.
"use strict";
globalThis.quoting = (() => {
  const S = "[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";
  const Q = "\"'`´«»‘-‟′″‹›ʼ", E = `(?:…|\\.${S}?\\.${S}?\\.)`;
  const ALIKE = `([\\xad\\u2060])|${S}*(\\[${S}*${E}${S}*\\]|${E})${S}*|${S}*([\\-‐-―−]+)${S}*|(${S}+)|([${Q}])`;
  const FOLDED = ["", "…", "-", " ", "'"];
  const KINDS = { "…": "ellipses", "-": "dashes", " ": "spaces", "'": "quotation marks" };
  const READINGS = ["edited", "source"];
  const hasWord = (words) => /[\p{L}\p{N}]/u.test(words);
  const trim = (words) => words.replace(new RegExp(`^(?:${S}|[${Q}])+|(?:${S}|[${Q}])+$`, "g"), "");

  const fold = (words) => {
    let text = "", done = 0;
    const starts = [];
    const upTo = (end) => { for (; done < end; done++) { text += words[done]; starts.push(done); } };
    for (const match of words.matchAll(new RegExp(ALIKE, "g"))) {
      upTo(match.index);
      const mark = FOLDED[match.slice(1).findIndex((group) => group !== undefined)];
      if (mark) { text += mark; starts.push(done); }
      done += match[0].length;
    }
    upTo(words.length);
    starts.push(words.length);
    return { text, words, slice: (a, b) => words.slice(starts[a], starts[b]), starts };
  };

  const tokens = (folded) => {
    const found = [...folded.text.matchAll(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[^\p{L}\p{N} ]/gu)];
    const at = (one, end) => found[one].index + (end ? found[one][0].length : 0);
    return { words: found.map((one) => one[0]), at,
      slice: (a, b) => folded.slice(at(a), b < found.length ? at(b) : at(b - 1, true)) };
  };

  const align = (quoted, text) => {
    const wide = text.length + 1, rows = new Uint16Array((quoted.length + 1) * wide);
    let end = 0;
    for (let i = 1; i <= quoted.length; i++) {
      const row = i * wide;
      rows[row] = i;
      for (let j = 1; j < wide; j++) {
        const up = row - wide + j;
        rows[row + j] = quoted[i - 1] === text[j - 1] ? rows[up - 1] : 1 + Math.min(rows[up - 1], rows[up], rows[row + j - 1]);
      }
    }
    const last = quoted.length * wide;
    for (let j = 1; j < wide; j++) if (rows[last + j] < rows[last + end]) end = j;
    while (end < text.length && rows[last + end + 1] === rows[last + end]) end++;
    const steps = [];
    for (let i = quoted.length, j = end; i;) {
      const here = rows[i * wide + j], up = (i - 1) * wide + j;
      if (j && quoted[i - 1] === text[j - 1]) steps.push(["=", --i, --j]);
      else if (j && here === rows[up - 1] + 1) { i--; j--; steps.push(["+", i + 1, j], ["-", i, j]); }
      else if (here === rows[up] + 1) steps.push(["-", --i, j]);
      else steps.push(["+", i, --j]);
    }
    return [rows[last + end], steps.reverse()];
  };

  const diff = (steps, quoted, text) => {
    const runs = [];
    for (let a = 0, b; a < steps.length; a = b) {
      const same = steps[a][0] === "=";
      for (b = a; b < steps.length && (steps[b][0] === "=") === same;) b++;
      for (const mark of same ? "=" : "-+") {
        const told = steps.slice(a, b).filter((step) => step[0] === mark);
        const [side, at] = mark === "-" ? [quoted, 1] : [text, 2];
        if (told.length) runs.push([mark, side.slice(told[0][at], told.at(-1)[at] + 1)]);
      }
    }
    return runs;
  };

  // passages: [[address, words as edited, words as received where they differ] …] …
  return (passages) => {
    const text = {};
    READINGS.forEach((name, column) => {
      let words = "";
      const places = [];
      for (const passage of passages) {
        if (words) words += "\n";
        for (const one of passage) { places.push([words.length, one[0]]); words += one[column + 1] ?? one[1]; }
      }
      const folded = fold(words);
      const locus = (at) => places.findLast(([start]) => start <= at)[1];
      text[name] = { folded, place: (a, b) => [locus(folded.starts[a]), locus(folded.starts[b] - 1)] };
    });
    const tokensOf = (name) => text[name].tokens ??= tokens(text[name].folded);
    const inWord = (words, cut) => /^[\p{L}\p{N}]{2}$/u.test(words.slice(Math.max(0, cut - 1), cut + 1));

    const verbatim = (words, after) => {
      const quoted = fold(words), found = {}, ends = {};
      for (const name of READINGS) {
        const { folded } = text[name];
        found[name] = [];
        for (let a = folded.text.indexOf(quoted.text, after[name] ?? 0); a >= 0; a = folded.text.indexOf(quoted.text, a + 1)) {
          const b = a + quoted.text.length;
          if (inWord(folded.text, a) || inWord(folded.text, b)) continue;
          const kinds = quoted.text.split("").map((mark, i) => {
            const theirs = quoted.slice(i, i + 1), ours = folded.slice(a + i, a + i + 1), outer = !i || a + i + 1 === b;
            return theirs !== ours && !(outer && theirs.trim() === ours.trim()) && (KINDS[mark] ?? "hidden characters");
          });
          found[name].push({ place: text[name].place(a, b), differences: [...new Set(kinds)].filter(Boolean) });
          ends[name] ??= b;
        }
      }
      const exact = READINGS.some((name) => found[name].some((one) => !one.differences.length));
      const best = (name) => found[name].filter((one) => !one.differences.length === exact);
      const readings = READINGS.filter((name) => best(name).length);
      if (!readings.length) return [];
      const first = best(readings[0]);
      return [{ words, verdict: exact ? "verbatim" : "alike", reading: readings[1] ? "both" : readings[0],
        places: first.map((one) => one.place), differences: first[0].differences, diff: [] }, ends];
    };

    const find = (words, after) => {
      const [piece, ends] = verbatim(words, after);
      if (piece || words.length < 2 || !".,;:!?".includes(words.at(-1))) return [piece, ends];
      const [other, otherEnds] = verbatim(trim(words.slice(0, -1)), after);
      return [other && { ...other, words, verdict: "alike", differences: [...other.differences, "final mark"] }, otherEnds];
    };

    const nearest = (words) => {
      const quoted = tokens(fold(words)), count = quoted.words.length;
      const nowhere = { words, verdict: "nowhere", reading: "", places: [], differences: [], diff: [] };
      if (count < 2 || count > 600) return nowhere;
      const [edited, source] = READINGS.map((name) => align(quoted.words, tokensOf(name).words));
      const name = READINGS[edited[0] <= source[0] ? 0 : 1], [differ, steps] = name === "edited" ? edited : source;
      if (differ >= count / 2) return nowhere;
      const used = steps.filter(([mark]) => mark !== "-"), near = tokensOf(name);
      return { ...nowhere, verdict: "near", reading: edited[0] === source[0] ? "both" : name,
        places: [text[name].place(near.at(used[0][2]), near.at(used.at(-1)[2], true))], diff: diff(steps, quoted, near) };
    };

    return (words) => {
      const whole = trim(words.normalize("NFC"));
      if (!hasWord(whole)) return [];
      const [piece] = find(whole, {});
      if (piece) return [piece];
      const folded = fold(whole);
      let start = 0, after = {};
      return folded.text.split("…").map((part) => {
        const one = trim(folded.slice(start, start + part.length));
        start += part.length + 1;
        if (!hasWord(one)) return null;
        let [found, ends] = find(one, after);
        if (!found) {
          [found, ends] = find(one, {});
          if (found) found = { ...found, verdict: "alike", differences: [...found.differences, "order"] };
        }
        after = ends ?? after;
        return found ?? nearest(one);
      }).filter(Boolean);
    };
  };
})();
