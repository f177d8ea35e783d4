"""Things that are dear to make, made once for all processes of the tests."""

import json
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from sites import Site

MadeOnce = Callable[[str, Callable[[Path], object]], Path]
"""Gives the folder of a name as a function has filled it: in whichever process that was."""


def making_once(base: Path) -> MadeOnce:
    """What makes things below a folder that all processes share."""

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = base / "shared" / name, base / "shared" / f"{name}.done"
        with FileLock(base / f"{name}.lock"):
            if not done.exists():
                folder.mkdir(parents=True, exist_ok=True)
                fill(folder)
                done.touch()
        return folder

    return make


def keep(site: Site) -> None:
    """Keep what Sphinx said of a site beside it."""
    said = {"status": site.status, "warnings": site.warnings, "said": site.said}
    site.folder.with_name(f"{site.folder.name}.json").write_text(json.dumps(said), "utf-8")


def kept(folder: Path) -> Site:
    """A site that was kept."""
    said = json.loads(folder.with_name(f"{folder.name}.json").read_text("utf-8"))
    return Site(folder, said["status"], tuple(said["warnings"]), said["said"])
