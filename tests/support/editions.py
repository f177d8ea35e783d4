"""The tiny edition and its variants."""

import shutil
import tomllib
from pathlib import Path

from build_tools.cli import main

TESTS = Path(__file__).parents[1]
TINY = TESTS / "roots" / "tiny"
ARTICLE = "text/article.xml"


def tiny_edition(folder: Path) -> Path:
    """A copy of the tiny edition that a test may change."""
    root = folder / "edition"
    shutil.copytree(TINY, root)
    return root


def edited(root: Path, name: str, old: str, new: str) -> Path:
    """The edition with words of one file changed; they must stand there once."""
    path = root / name
    words = path.read_text("utf-8")
    assert words.count(old) == 1, f"{name} has {words.count(old)} times {old!r}"
    path.write_text(words.replace(old, new), "utf-8", newline="")
    return root


def variant(case: Path, folder: Path) -> Path:
    """The tiny edition with the files of a case put over it and its edits made."""
    root = tiny_edition(folder)
    of_the_case = shutil.ignore_patterns("edits.toml", "findings.txt", "release")
    shutil.copytree(case, root, dirs_exist_ok=True, ignore=of_the_case)
    edits = tomllib.loads((case / "edits.toml").read_text("utf-8")) if (case / "edits.toml").exists() else {}
    for edit in edits.get("edit", []):
        edited(root, edit["file"], edit["old"], edit["new"])
    if edits.get("renew_ledger"):
        # The case is about something else than the ledger.
        (root / "text/loci.toml").unlink()
        assert main(["--root", str(root), "ledger"]) == 0
    return root
