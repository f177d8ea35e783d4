"""``serve``: shows the site while it is written; a page is there again a moment after its file is saved."""

import argparse
from pathlib import Path

HELP = "show the site, and build again whenever a file is saved"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("--port", type=int, default=8000, help="where to show it on this machine; 8000 if left out")
    command.add_argument("--site", type=Path, help="the folder of the site; build/serve if left out")


def run(asked: argparse.Namespace) -> int:
    """Serve until the reader has had enough (Ctrl+C)."""
    from build_tools.publish.serving import serve  # noqa: PLC0415 (Sphinx is loaded for this command alone)

    root = asked.root.resolve()
    return serve(root, (asked.site or root / "build" / "serve").resolve(), asked.port)
