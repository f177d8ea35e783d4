"""The site while it is written: one process that builds again what a saved file concerns, and shows it.

Exports and books are left for ``make site``. Sphinx and the edition stay in memory, so that what is read and written
again is only the pages that rest on what has changed.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace

from build_tools.publish import load
from build_tools.publish.live_server import LiveServer

_TOOL = Path(__file__).parents[1]
_WATCHED = ("*.md", "*.toml", "conf.py", "text", "annotations", "people", "sources")
_PAUSE = 0.15  # seconds between two looks at the files
_SETTINGS = {"edition_downloads": False, "edition_exports": False}


def serve(root: Path, site: Path, port: int) -> int:
    """Build, show, and build again on every change, until the process is interrupted."""
    code = _times(_TOOL.rglob("*"))
    with docutils_namespace():
        app = Sphinx(root, root, site, site.with_name(f"{site.name}-doctrees"), "html", _SETTINGS, status=None)
        _build(app)
        server = LiveServer(site, port)
        Thread(target=server.serve_forever, daemon=True).start()
        _say(f"the site is at {server.address}; Ctrl+C ends this")
        try:
            for _ in _changes(root):
                if _times(_TOOL.rglob("*")) != code:
                    server.server_close()
                    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (ourselves, with the new code)
                load(app)
                _build(app)
                server.announce()
        except KeyboardInterrupt:
            return 0
        finally:
            server.shutdown()
    return 0


def _build(app: Sphinx) -> None:
    begun = monotonic()
    try:
        app.build()
    except SphinxError as error:
        _say(str(error))
    else:
        _say(f"built in {monotonic() - begun:.1f} s")


def _changes(root: Path) -> Iterator[None]:
    """Once for every time that a file is not what it was."""
    before, stop = _times(_files(root)), Event()
    while not stop.wait(_PAUSE):
        now = _times(_files(root))
        if now != before:
            sleep(_PAUSE / 3)  # an editor may write a file in several steps
            before = _times(_files(root))
            yield


def _files(root: Path) -> Iterator[Path]:
    for pattern in _WATCHED:
        for path in root.glob(pattern):
            yield from path.rglob("*") if path.is_dir() else (path,)
    yield from _TOOL.rglob("*")


def _times(paths: Iterator[Path]) -> Mapping[str, int]:
    return {str(path): _time(path) for path in paths if "__pycache__" not in path.parts}


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:  # gone while we looked
        return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
