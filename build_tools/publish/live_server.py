"""Serves a folder on this machine; its pages load again when they are told to."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition
from typing import Any

_SCRIPT = b"""(async () => {
  for (;;) {
    const answer = await fetch("/@change").catch(() => null);
    if (answer?.ok) location.reload();
    else await new Promise((again) => setTimeout(again, 500));
  }
})();
"""
_TAG = b'<script src="/@script.js"></script>'
_LONGEST = 30  # seconds that a page waits for an answer before it asks again


class LiveServer(ThreadingHTTPServer):
    """The server of one folder."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(("127.0.0.1", port), partial(_Handler, directory=str(folder)))
        self._changed = Condition()

    @property
    def address(self) -> str:
        """Where it shows the folder."""
        return f"http://127.0.0.1:{self.server_port}/"

    def announce(self) -> None:
        """Tell every page that waits to load again."""
        with self._changed:
            self._changed.notify_all()

    def wait(self) -> bool:
        """Wait for a change; whether there was one."""
        with self._changed:
            return self._changed.wait(_LONGEST)


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/@script.js":
            self._answer(200, "text/javascript", _SCRIPT)
        elif self.path == "/@change":
            changed = self.server.wait()  # type: ignore[attr-defined]
            self._answer(200 if changed else 204, "text/plain", b"")
        elif (page := Path(self.translate_path(self.path))).suffix == ".html" and page.is_file():
            self._answer(200, "text/html; charset=utf-8", page.read_bytes() + _TAG)
        else:
            super().do_GET()

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 (its name in the library)
        """Say nothing: what is built is said."""
