"""When the words of the article are first painted, against a bare page of the same words; and what its page transfers.

    python bench/first_paint.py SITE [ROUNDS]

The bare page has every word of the article's page, notes included, in headings and paragraphs with four declarations
of style. Each load is made in a browser of its own, so that nothing is cached, on a network of 1.6 Mbit/s with 150 ms
for each request and a processor four times slower; the two pages take turns, so that what disturbs the machine falls
on both. A ratio is good or bad only within one run: nothing here fails.
"""

import gzip
import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from page_weight import bare_page
from playwright.sync_api import Playwright, sync_playwright

ARTICLE = "text/article.html"
BARE = "bare.html"
BLANK = "blank.html"
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
PROCESSOR = {"rate": 4}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2"}


class Handler(SimpleHTTPRequestHandler):
    """Answers as common static hosts do: packed where that helps; counts what it sends."""

    protocol_version = "HTTP/1.1"
    made: dict[str, bytes]
    sent: dict[str, int]

    def do_GET(self) -> None:
        """Send a file, or one of the pages made here."""
        name = self.path.lstrip("/")
        file = Path(self.directory, name)
        if name not in self.made and not file.is_file():
            self.send_error(404)
            return
        kind = KINDS.get(Path(name).suffix, "application/octet-stream")
        body = self.made.get(name) or file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if kind.startswith("text/"):
            body = gzip.compress(body, 9, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.sent[name] = len(body)
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(site: Path, sent: dict[str, int]) -> Iterator[str]:
    """The address of the site with the bare page and a blank one."""
    made = {BARE: bare_page((site / ARTICLE).read_bytes()), BLANK: b"<!DOCTYPE html><title>-</title><p>a"}
    handler = type("Of", (Handler,), {"made": made, "sent": sent})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def painted(playwright: Playwright, address: str, page: str) -> float:
    """Milliseconds until the first words of a page are on the screen."""
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS)
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(address + BLANK)  # so that the start of the browser is not in the figure
    session = tab.context.new_cdp_session(tab)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", PROCESSOR)
    tab.goto(address + page, wait_until="load")
    tab.wait_for_function(PAINTED)
    milliseconds: float = tab.evaluate(PAINTED)
    browser.close()
    return milliseconds


def ratio_of_paints(site: Path, rounds: int) -> float:
    """The median of the ratios."""
    with served(site, {}) as address, sync_playwright() as playwright:
        painted(playwright, address, BARE)
        pairs = [(painted(playwright, address, BARE), painted(playwright, address, ARTICLE)) for _ in range(rounds)]
    return statistics.median(own / other for other, own in pairs)


def main(site: Path, rounds: int) -> None:
    """Measure and print."""
    sent: dict[str, int] = {}
    with served(site, sent) as address, sync_playwright() as playwright:
        painted(playwright, address, BARE)
        pairs = [(painted(playwright, address, BARE), painted(playwright, address, ARTICLE)) for _ in range(rounds)]
    for name, times in zip(("bare", "article"), zip(*pairs, strict=True), strict=True):
        print(f"{name:8} {statistics.median(times):6.0f} ms ({min(times):.0f} to {max(times):.0f})")
    ratios = sorted(own / other for other, own in pairs)
    print(f"ratio    {statistics.median(ratios):6.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}), {rounds} pairs")
    page = sent[ARTICLE]
    others = {name: size for name, size in sent.items() if name not in (ARTICLE, BARE, BLANK)}
    total = page + sum(size for name, size in others.items() if not name.endswith(".woff2"))
    print(f"article {page:,} bytes packed; with style and script {total:,}, {total / page:.2f} ×; bare {sent[BARE]:,}")
    print(f"besides the page: {', '.join(f'{name} {size:,}' for name, size in sorted(others.items()))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9)
