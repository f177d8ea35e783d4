"""What the search of a built site costs: bytes, the time until it is ready, and the time of a query.

    python bench/search.py SITE [--lunr lunr.min.js] [--pagefind "python -m pagefind"]

The same entries are given to lunr (the file of the npm package, its index made in the page as ours is) and to Pagefind
(PyPI pagefind[bin], which asks a server for the parts of its index). A figure is good or bad only against another of
the same machine: nothing here fails.
"""

import argparse
import gzip
import json
import shlex
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

QUERIES = ("coal", "Ordjonikidze", "piece rates")
ROUNDS = 15
VALUES = ("search-text.js", "search-records.js")
OURS = (*VALUES, "vendor/minisearch.min.js", "search.js")

# Run where our scripts have set their two values: the entries as any engine can take them.
ENTRIES = """
() => [
    ...editionText.passages.flat().map(([locus, words]) => ({title: locus, words})),
    ...editionRecords.records.map(({title, forms = [], words = ''}) => ({title: [title, ...forms].join(' '), words})),
]
"""
OUR_QUERY = """
([words]) => {
    const box = document.getElementById('search-words'), start = performance.now();
    box.value = words;
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
    return performance.now() - start;
}
"""
MINISEARCH_INDEX = """
entries => {
    const start = performance.now();
    globalThis.index = new MiniSearch({fields: ['title', 'words'], searchOptions: {combineWith: 'AND', prefix: true}});
    index.addAll(entries.map((entry, id) => ({id, ...entry})));
    return performance.now() - start;
}
"""
LUNR_INDEX = """
entries => {
    const start = performance.now();
    globalThis.index = lunr(function () {
        this.field('title', {boost: 4});
        this.field('words');
        entries.forEach((entry, id) => this.add({id, ...entry}));
    });
    return performance.now() - start;
}
"""
ENGINE_QUERY = (
    "([words]) => { const start = performance.now(); index.search(words); return performance.now() - start; }"
)
PAGEFIND_QUERY = """
async ([words]) => {
    const pagefind = await import('/pagefind/pagefind.js'), start = performance.now();
    const {results} = await pagefind.search(words);
    await Promise.all(results.slice(0, 5).map(one => one.data()));
    return performance.now() - start;
}
"""


class Quiet(SimpleHTTPRequestHandler):
    """A server that does not tell of each file."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def weigh(paths: Iterable[Path]) -> str:
    """Bytes as they are, and each file by itself as gzip."""
    contents = [path.read_bytes() for path in paths]
    packed = sum(len(gzip.compress(content, 9)) for content in contents)
    return f"{sum(map(len, contents)) / 1000:.1f} kB raw, {packed / 1000:.1f} kB gzip, {len(contents)} files"


def times(page: Page, script: str) -> str:
    """The median and the slowest of each query."""
    told = []
    for words in QUERIES:
        taken = [page.evaluate(script, [words]) for _ in range(ROUNDS)]
        told.append(f"“{words}” {statistics.median(taken):.1f} (first {taken[0]:.1f})")
    return "; ".join(told)


def ours(page: Page, site: Path) -> list[dict[str, str]]:
    """Our page, from disk."""
    address = (site / "text/search.html").resolve().as_uri()
    ready = []
    for _ in range(ROUNDS):
        page.goto(address)
        ready.append(page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
    print(f"MiniSearch: what is searched {weigh(site / '_static' / name for name in VALUES)}")
    print(f"  engine {weigh([site / '_static' / OURS[2]])}; our script {weigh([site / '_static' / OURS[3]])}")
    print(f"  page ready, index made, from disk: {statistics.median(ready):.0f} ms; query and hits, ms: ", end="")
    print(times(page, OUR_QUERY))
    entries: list[dict[str, str]] = page.evaluate(ENTRIES)
    return entries


def engine(page: Page, name: str, script: Path, entries: list[dict[str, str]], index: str) -> None:
    """An engine alone over the same entries: its index as a file and as made in the page, and its queries."""
    page.goto("about:blank")
    page.add_script_tag(path=script)
    made = [page.evaluate(index, entries) for _ in range(5)]
    kept = page.evaluate("JSON.stringify(index)").encode()
    print(f"{name} alone: {weigh([script])}; its index as a file {len(kept) / 1000:.1f} kB raw, ", end="")
    print(f"{len(gzip.compress(kept, 9)) / 1000:.1f} kB gzip, without the words to show")
    print(f"  index made in {statistics.median(made):.0f} ms; query alone, ms: {times(page, ENGINE_QUERY)}")


def pagefind(page: Page, command: str, entries: list[dict[str, str]]) -> None:
    """Pagefind over the same entries, a page each, from a server on this machine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, entry in enumerate(entries):
            words = f"<h1>{escape(entry['title'])}</h1><p>{escape(entry['words'])}</p>"
            (folder / f"{number}.html").write_text(f'<!DOCTYPE html><html lang="en"><body>{words}', "utf-8")
        subprocess.run([*shlex.split(command), "--site", name], check=True, capture_output=True)
        files = [path for path in (folder / "pagefind").rglob("*") if path.is_file()]
        engine = [path for path in files if path.name in ("pagefind.js", "pagefind-worker.js", "wasm.en.pagefind")]
        index = [
            path for path in files if path.suffix in (".pf_index", ".pf_fragment", ".pf_meta") or "entry" in path.name
        ]
        print(f"Pagefind: index {weigh(index)}; engine {weigh(engine)}")
        with served(folder) as address:
            page.goto(f"{address}0.html")
            print(f"  query and five hits, ms: {times(page, PAGEFIND_QUERY)}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description="What the search of a built site costs.")
    parser.add_argument("site", type=Path)
    parser.add_argument("--lunr", type=Path)
    parser.add_argument("--pagefind", default="")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    asked = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        entries = ours(page, asked.site)
        print(
            f"  {len(entries)} entries, {len(json.dumps(entries, ensure_ascii=False).encode()) / 1000:.0f} kB of words"
        )
        engine(page, "MiniSearch", asked.site / "_static" / OURS[2], entries, MINISEARCH_INDEX)
        if asked.lunr:
            engine(page, "lunr", asked.lunr, entries, LUNR_INDEX)
        if asked.pagefind:
            pagefind(page, asked.pagefind, entries)
        browser.close()


if __name__ == "__main__":
    main()
